package dev.chartwright.upgrade.object;

import dev.chartwright.yaml.JsonPointers;
import java.util.Map;

/** Helm leaves an object in the cluster that asks for it by {@code helm.sh/resource-policy}. */
final class KeptByPolicy {

  private KeptByPolicy() {}

  static boolean test(Map<?, ?> object) {
    return JsonPointers.find(object, "/metadata/annotations") instanceof Map<?, ?> annotations
        && "keep".equals(annotations.get("helm.sh/resource-policy"));
  }
}
