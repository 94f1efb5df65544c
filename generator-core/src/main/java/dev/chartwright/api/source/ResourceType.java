package dev.chartwright.api.source;

import java.util.List;
import java.util.Map;

/**
 * A custom resource as its source describes it.
 *
 * @param kind the kind
 * @param group the API group
 * @param plural the name in URLs
 * @param singular the name on the command line
 * @param scope {@code Namespaced} or {@code Cluster}
 * @param shortNames further names on the command line
 * @param categories the groups of kinds that it is listed with
 * @param labels labels of the CRD
 * @param annotations annotations of the CRD
 * @param versions the versions, in the order of the CRD
 */
public record ResourceType(
    String kind,
    String group,
    String plural,
    String singular,
    String scope,
    List<String> shortNames,
    List<String> categories,
    Map<String, Object> labels,
    Map<String, Object> annotations,
    List<ResourceVersion> versions) {

  /** The file that the CRD is written to. */
  public String fileName() {
    return group + "_" + plural + ".yaml";
  }
}
