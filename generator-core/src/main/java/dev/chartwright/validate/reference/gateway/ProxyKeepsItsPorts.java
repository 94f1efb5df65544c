package dev.chartwright.validate.reference.gateway;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Gateways;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** No listener takes a port that kgateway's Envoy proxy has for itself. */
final class ProxyKeepsItsPorts implements ReleaseRule {

  private static final Rule PORTS =
      Rule.error("REF-015", "A listener must leave the proxy's own ports alone.");

  private static final Map<Long, String> RESERVED =
      Map.of(8082L, "probes", 9091L, "metrics", 19000L, "administration");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject gateway : Gateways.ofKgateway(release)) {
      if (!Gateways.className(gateway).equals(Gateways.ENVOY_CLASS)) {
        continue;
      }
      for (Fields.Item listener : Fields.items(gateway.root(), "/spec/listeners")) {
        Fields.integer(listener.root(), "/port")
            .filter(RESERVED::containsKey)
            .ifPresent(
                port ->
                    findings.add(
                        PORTS.at(
                            gateway.place(listener.pointer() + "/port"),
                            gateway.title()
                                + " listens on port `"
                                + port
                                + "`, which the proxy needs for its "
                                + RESERVED.get(port)
                                + ".",
                            "Take another port, for example `443` or `8443`.")));
      }
    }
    return findings;
  }
}
