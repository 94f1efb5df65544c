package dev.chartwright;

import dev.chartwright.serving.ServingPlan;
import dev.chartwright.stack.Stack;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every image that charts run, for a mirror; those too that a controller starts at run time. */
final class Images {

  private Images() {}

  /** One reference a line, sorted. */
  static String list(List<ServingPlan> plans) {
    SortedSet<String> images = new TreeSet<>();
    for (ServingPlan plan : plans) {
      Stack stack = plan.stack();
      String gateway = stack.kgateway().imageRegistry();
      images.add(gateway + "/kgateway:" + stack.kgateway().version());
      stack
          .kgateway()
          .runtimeImages()
          .forEach(
              image ->
                  images.add(
                      gateway + "/" + image.repository() + ":" + stack.kgateway().version()));
      images.add(
          stack.endpointPicker().imageHub()
              + "/"
              + stack.endpointPicker().imageName()
              + ":"
              + stack.endpointPicker().version());
      Stack.TestImage test = stack.testImage();
      images.add(test.registry() + "/" + test.repository() + ":" + test.tag());
      plan.models()
          .forEach(
              model ->
                  images.add(
                      model.image().registry()
                          + "/"
                          + model.image().repository()
                          + ":"
                          + model.image().tag()));
    }
    return String.join("\n", images) + "\n";
  }
}
