package dev.chartwright.validate.reference.pod;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Gateways;
import dev.chartwright.validate.reference.LabelSelector;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Services, budgets, network policies and monitors select something that is rendered. */
final class SelectorsFind implements ReleaseRule {

  private static final Rule SERVICE = Rule.warning("REF-040", "A Service should select pods.");
  private static final Rule OTHERS =
      Rule.warning(
          "REF-041", "A disruption budget, network policy or monitor should select something.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    List<Pool> pools = Pool.of(release);
    for (RenderedObject service : release.objects("", "Service")) {
      Map<?, ?> labels = Fields.map(service.root(), "/spec/selector");
      // The rule of pickers speaks of those that a pool names.
      if (pools.stream()
          .noneMatch(pool -> pool.pickerService(release).filter(service::equals).isPresent())) {
        check(
            release,
            service,
            "/spec/selector",
            new LabelSelector(labels, List.of()),
            SERVICE,
            findings);
      }
    }
    for (RenderedObject budget : release.objects("policy", "PodDisruptionBudget")) {
      LabelSelector selector = LabelSelector.of(Release.at(budget, "/spec/selector"));
      check(release, budget, "/spec/selector", selector, OTHERS, findings);
    }
    for (RenderedObject policy : release.objects("networking.k8s.io", "NetworkPolicy")) {
      LabelSelector selector = LabelSelector.of(Release.at(policy, "/spec/podSelector"));
      check(release, policy, "/spec/podSelector", selector, OTHERS, findings);
    }
    for (RenderedObject monitor : release.objects("monitoring.coreos.com", "PodMonitor")) {
      if (inOwnNamespace(monitor)) {
        LabelSelector selector = LabelSelector.of(Release.at(monitor, "/spec/selector"));
        check(release, monitor, "/spec/selector", selector, OTHERS, findings);
      }
    }
    for (RenderedObject monitor : release.objects("monitoring.coreos.com", "ServiceMonitor")) {
      LabelSelector selector = LabelSelector.of(Release.at(monitor, "/spec/selector"));
      if (inOwnNamespace(monitor) && noService(release, monitor, selector)) {
        findings.add(finding(monitor, "/spec/selector", selector, OTHERS, "Service"));
      }
    }
    return findings;
  }

  private static void check(
      Release release,
      RenderedObject object,
      String pointer,
      LabelSelector selector,
      Rule rule,
      List<Finding> findings) {
    if (!selector.selectsAll()
        && !ofProxies(release, object, selector)
        && selector.pods(release, object.namespace()).isEmpty()) {
      findings.add(finding(object, pointer, selector, rule, "pod"));
    }
  }

  private static Finding finding(
      RenderedObject object, String pointer, LabelSelector selector, Rule rule, String what) {
    return rule.at(
        object.place(pointer),
        object.title()
            + " selects no rendered "
            + what
            + " of its namespace: none has `"
            + selector.title()
            + "`.",
        "Every label of the selector must be one of the " + what + "'s.");
  }

  /** kgateway makes the proxies of a Gateway, and labels them with its name. */
  private static boolean ofProxies(Release release, RenderedObject object, LabelSelector selector) {
    if (!selector.asksFor(LabelSelector.GATEWAY_NAME)) {
      return false;
    }
    Object name = selector.labels().get(LabelSelector.GATEWAY_NAME);
    return name == null
        || Gateways.ofKgateway(release).isEmpty()
        || Gateways.ofKgateway(release).stream()
            .anyMatch(
                gateway ->
                    gateway.name().equals(name) && gateway.namespace().equals(object.namespace()));
  }

  private static boolean inOwnNamespace(RenderedObject monitor) {
    List<String> names = Fields.texts(monitor.root(), "/spec/namespaceSelector/matchNames");
    return !Fields.isTrue(monitor.root(), "/spec/namespaceSelector/any")
        && (names.isEmpty() || names.equals(List.of(monitor.namespace())));
  }

  private static boolean noService(
      Release release, RenderedObject monitor, LabelSelector selector) {
    return release.objects("", "Service").stream()
        .filter(service -> service.namespace().equals(monitor.namespace()))
        .noneMatch(service -> selector.matches(Fields.map(service.root(), "/metadata/labels")));
  }
}
