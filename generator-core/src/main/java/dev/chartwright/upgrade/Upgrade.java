package dev.chartwright.upgrade;

import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A release of one version of a chart that is upgraded to another, with its own values before and
 * after.
 */
public record Upgrade(ChartVersion from, ChartVersion to) {

  /** An object before and after. */
  public record Pair(RenderedObject before, RenderedObject after) {}

  /** The objects that are in both versions, hooks left out. */
  public List<Pair> kept() {
    Map<String, RenderedObject> after = to.managed();
    List<Pair> pairs = new ArrayList<>();
    from.managed()
        .forEach(
            (identity, object) -> {
              RenderedObject other = after.get(identity);
              if (other != null) {
                pairs.add(new Pair(object, other));
              }
            });
    return pairs;
  }

  /** The objects that the upgrade deletes, hooks left out. */
  public List<RenderedObject> deleted() {
    return missing(from, to);
  }

  /** The objects that the upgrade creates, hooks left out. */
  public List<RenderedObject> created() {
    return missing(to, from);
  }

  private static List<RenderedObject> missing(ChartVersion from, ChartVersion in) {
    Map<String, RenderedObject> rest = from.managed();
    rest.keySet().removeAll(in.managed().keySet());
    return List.copyOf(rest.values());
  }
}
