package dev.chartwright.render;

import dev.chartwright.serving.ModelPlan;
import dev.chartwright.serving.ServingPlan;
import java.util.ArrayList;
import java.util.List;

/** The parts of a chart, outermost first. */
final class Components {

  private Components() {}

  static List<Component> of(ServingPlan plan) {
    List<Component> components = new ArrayList<>();
    components.add(
        new Component(
            "application",
            List.of(),
            plan.application().spec().description(),
            plan.application().spec().version(),
            null));
    components.add(
        new Component(
            "kgateway",
            List.of("kgateway"),
            "The kgateway controller with inference routing.",
            plan.stack().kgateway().version(),
            null));
    for (ModelPlan model : plan.models()) {
      components.add(
          new Component(
              "model",
              List.of(model.name()),
              model.facts().displayName() + " on " + model.server().displayName() + ".",
              model.server().version(),
              model));
      components.add(
          new Component(
              "inferencepool",
              List.of(model.name(), "inferencepool"),
              "The pool of the model `" + model.name() + "` and its endpoint picker.",
              plan.stack().endpointPicker().version(),
              model));
    }
    return components;
  }
}
