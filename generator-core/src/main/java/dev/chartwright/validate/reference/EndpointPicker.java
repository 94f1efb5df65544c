package dev.chartwright.validate.reference;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A container that runs the endpoint picker.
 *
 * @param flags flag without dashes to value; {@code true} where none is given
 */
public record EndpointPicker(
    PodTemplate pod, PodTemplate.Container container, Map<String, String> flags) {

  private static final Set<String> IMAGES = Set.of("epp", "llm-d-router-endpoint-picker");

  /** The pickers of a release. */
  public static List<EndpointPicker> of(Release release) {
    return release.pods().stream().flatMap(pod -> in(pod).stream()).toList();
  }

  /** The picker of a pod, known by its image or by what it is told to do. */
  public static Optional<EndpointPicker> in(PodTemplate pod) {
    for (PodTemplate.Container container : pod.containers()) {
      Map<String, String> flags = flags(container.arguments());
      if (IMAGES.contains(Image.name(container.image())) || flags.containsKey("pool-name")) {
        return Optional.of(new EndpointPicker(pod, container, flags));
      }
    }
    return Optional.empty();
  }

  /**
   * A flag's value, or its default. Empty if the value holds a reference to a variable, which only
   * the cluster resolves.
   */
  public Optional<String> flag(String name, String absent) {
    String value = flags.getOrDefault(name, absent);
    return value.contains("$(") ? Optional.empty() : Optional.of(value);
  }

  /** The namespace in which it looks for its pool; empty if only the cluster knows. */
  public Optional<String> poolNamespace() {
    if (flags.containsKey("pool-namespace")) {
      return flag("pool-namespace", "");
    }
    for (Fields.Item variable : Fields.items(container.root(), "/env")) {
      if (variable.text("/name").equals("NAMESPACE")) {
        if (variable.text("/valueFrom/fieldRef/fieldPath").equals("metadata.namespace")) {
          return Optional.of(pod.owner().namespace());
        }
        return variable.root().get("value") instanceof String value && !value.contains("$(")
            ? Optional.of(value)
            : Optional.empty();
      }
    }
    return Fields.items(container.root(), "/envFrom").isEmpty()
        ? Optional.of("default")
        : Optional.empty();
  }

  /** What a message about it begins with. */
  public String title() {
    return "The endpoint picker in " + pod.owner().title();
  }

  private static Map<String, String> flags(List<String> arguments) {
    Map<String, String> flags = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(arguments);
    while (!left.isEmpty()) {
      String argument = left.remove(0);
      String flag = argument.replaceFirst("^--?", "");
      if (flag.equals(argument) || flag.isEmpty()) {
        continue;
      }
      int equals = flag.indexOf('=');
      if (equals >= 0) {
        flags.put(flag.substring(0, equals), flag.substring(equals + 1));
      } else if (!left.isEmpty() && !left.get(0).startsWith("-")) {
        flags.put(flag, left.remove(0));
      } else {
        flags.put(flag, "true");
      }
    }
    return flags;
  }
}
