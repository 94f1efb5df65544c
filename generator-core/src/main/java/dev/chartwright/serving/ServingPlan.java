package dev.chartwright.serving;

import dev.chartwright.application.InferenceApplication;
import dev.chartwright.kkp.KkpPlan;
import dev.chartwright.stack.Stack;
import java.util.List;

/**
 * Everything that is decided before a chart is rendered.
 *
 * @param chartName name of the charts, {@code NAME-PROFILE}
 * @param profileName the hardware profile that the chart is for
 * @param models in the order of the application file
 */
public record ServingPlan(
    String chartName,
    InferenceApplication application,
    String profileName,
    String stackName,
    Stack stack,
    List<ModelPlan> models,
    GatewayPlan gateway,
    KkpPlan kkp) {

  /** Copies the list. */
  public ServingPlan {
    models = List.copyOf(models);
  }
}
