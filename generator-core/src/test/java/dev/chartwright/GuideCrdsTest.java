package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlReader;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The CRDs that the KKP 2.29 guide lists after its steps 1, 2 and 4 are in every chart. */
class GuideCrdsTest {

  private static final String[] LISTED = {
    "gatewayclasses.gateway.networking.k8s.io",
    "gateways.gateway.networking.k8s.io",
    "httproutes.gateway.networking.k8s.io",
    "grpcroutes.gateway.networking.k8s.io",
    "referencegrants.gateway.networking.k8s.io",
    "backendconfigpolicies.gateway.kgateway.dev",
    "backends.gateway.kgateway.dev",
    "directresponses.gateway.kgateway.dev",
    "gatewayextensions.gateway.kgateway.dev",
    "gatewayparameters.gateway.kgateway.dev",
    "httplistenerpolicies.gateway.kgateway.dev",
    "trafficpolicies.gateway.kgateway.dev",
    "inferenceobjectives.inference.networking.x-k8s.io",
    "inferencepools.inference.networking.k8s.io",
    "inferencepools.inference.networking.x-k8s.io"
  };

  @Test
  void everyChartHasThemInBothLayouts() {
    for (Generated.Chart chart : Runs.generated(Runs.PUBLISHED).charts()) {
      assertThat(crds(chart.umbrella().tree())).containsExactlyInAnyOrder(LISTED);
      assertThat(crds(chart.flat().tree())).containsExactlyInAnyOrder(LISTED);
      assertThat(chart.flat().tree().files().keySet())
          .noneMatch(path -> path.startsWith("charts/"));
    }
  }

  @Test
  void theirSizesStayFarFromEveryLimit() {
    ChartTree flat =
        Runs.generated(Runs.PUBLISHED.resolve("vllm.yaml")).charts().get(0).flat().tree();
    int total = 0;
    int largest = 0;
    for (String path : flat.files().keySet()) {
      if (path.startsWith("crds/")) {
        int bytes = flat.bytes(path).length;
        total += bytes;
        largest = Math.max(largest, bytes);
      }
    }
    System.out.println("CRDs of a chart: " + total + " bytes, the largest " + largest + " bytes.");
    assertThat(largest).isBetween(100_000, 5 << 20);
  }

  private static SortedSet<String> crds(ChartTree tree) {
    SortedSet<String> names = new TreeSet<>();
    tree.files()
        .forEach(
            (path, text) -> {
              if (path.contains("crds/") && path.contains("_")) {
                Object root =
                    YamlReader.readManifests(path, text).value().orElseThrow().get(0).root();
                names.add(String.valueOf(JsonPointers.find(root, "/metadata/name")));
              }
            });
    return names;
  }
}
