package dev.chartwright.render;

import dev.chartwright.stack.Stack;
import dev.chartwright.values.ValueNode;
import java.util.List;
import java.util.Map;

/**
 * A subchart that holds nothing but CRDs.
 *
 * @param name of the subchart
 * @param bundle of the API types
 * @param version of the CRDs
 * @param title of the project that defines them
 */
public record CrdChart(String name, String bundle, String version, String title) {

  static List<CrdChart> of(Stack stack) {
    return List.of(
        new CrdChart(
            "gateway-api-crds",
            stack.gatewayApi().crdBundle(),
            stack.gatewayApi().version(),
            "the Gateway API"),
        new CrdChart(
            "inference-extension-crds",
            stack.inferenceExtension().crdBundle(),
            stack.inferenceExtension().version(),
            "the Gateway API inference extension"),
        new CrdChart(
            "kgateway-crds",
            stack.kgateway().crdBundle(),
            stack.kgateway().crdVersion(),
            "kgateway"));
  }

  /** The one switch that an umbrella has for it. */
  ValueNode.Group values() {
    return new ValueNode.Group(
        "The CRDs of " + title + " " + version + ".",
        Map.of(
            "enabled",
            new ValueNode.Leaf(
                "Installs the CRDs that are not on the cluster yet. Helm leaves those alone that"
                    + " are, and never removes any; switch it off where somebody else looks after"
                    + " them.",
                Map.of("type", "boolean"),
                true)),
        true);
  }
}
