package dev.chartwright.validate.reference;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A selector of labels as Kubernetes has it.
 *
 * @param labels label to value; all must be there
 * @param expressions further conditions; all must hold
 */
public record LabelSelector(Map<?, ?> labels, List<Fields.Item> expressions) {

  /** The label that kgateway gives the proxies which it makes for a Gateway: its name. */
  public static final String GATEWAY_NAME = "gateway.networking.k8s.io/gateway-name";

  /** Reads {@code matchLabels} and {@code matchExpressions}; none of them selects all. */
  public static LabelSelector of(@Nullable Object selector) {
    return new LabelSelector(
        Fields.map(selector, "/matchLabels"), Fields.items(selector, "/matchExpressions"));
  }

  /** Whether it selects everything. */
  public boolean selectsAll() {
    return labels.isEmpty() && expressions.isEmpty();
  }

  /** Whether it asks for a label, whatever the value. */
  public boolean asksFor(String label) {
    return labels.containsKey(label)
        || expressions.stream().anyMatch(each -> each.text("/key").equals(label));
  }

  /** Whether something with these labels is selected. An operator that is not known holds. */
  public boolean matches(Map<?, ?> of) {
    return of.entrySet().containsAll(labels.entrySet())
        && expressions.stream().allMatch(each -> holds(each, of));
  }

  /** The rendered pods of a namespace that are selected. */
  public List<PodTemplate> pods(Release release, String namespace) {
    return release.pods().stream()
        .filter(pod -> pod.owner().namespace().equals(namespace))
        .filter(pod -> matches(pod.labels()))
        .toList();
  }

  /** The labels as a message shows them. */
  public String title() {
    StringBuilder title = new StringBuilder();
    labels.forEach(
        (key, value) -> title.append(title.length() == 0 ? "" : ", ").append(key + "=" + value));
    for (Fields.Item each : expressions) {
      title.append(title.length() == 0 ? "" : ", ");
      title.append(each.text("/key")).append(' ').append(each.text("/operator"));
    }
    return title.toString();
  }

  private static boolean holds(Fields.Item expression, Map<?, ?> labels) {
    Object value = labels.get(expression.text("/key"));
    List<?> values = Fields.list(expression.root(), "/values");
    return switch (expression.text("/operator")) {
      case "In" -> value != null && values.contains(value);
      case "NotIn" -> value == null || !values.contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> true;
    };
  }
}
