package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.charts.Helm;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The references between rendered objects, read with the types of a Kubernetes client. */
class TypedObjectsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void referencesLeadWhereTheyShould() {
    Generated.Chart chart =
        Runs.generated(Path.of("src/test/resources/goldens/two-models/input")).charts().get(0);
    for (RenderedChart layout : new RenderedChart[] {chart.umbrella(), chart.flat()}) {
      try (Helm helm = Helm.open(layout.name(), layout.tree())) {
        references(helm.manifest(RenderOptions.defaults("r", "n")).objects());
      }
    }
  }

  private static void references(SortedMap<String, Object> objects) {
    Gateway gateway = typed(objects, "Gateway/r-gateway", Gateway.class);
    assertThat(gateway.getSpec().getListeners())
        .extracting(listener -> listener.getName() + " " + listener.getPort())
        .containsExactly("https 8443", "http 8080");
    for (String model : new String[] {"chat", "draft-1b"}) {
      HTTPRoute route = typed(objects, "HTTPRoute/r-" + model, HTTPRoute.class);
      assertThat(route.getSpec().getParentRefs())
          .singleElement()
          .satisfies(
              parent -> {
                assertThat(parent.getName()).isEqualTo(gateway.getMetadata().getName());
                assertThat(parent.getSectionName()).isEqualTo("https");
              });
      assertThat(route.getSpec().getRules())
          .singleElement()
          .satisfies(
              rule -> {
                assertThat(rule.getTimeouts().getRequest()).isEqualTo("600s");
                assertThat(rule.getBackendRefs())
                    .singleElement()
                    .satisfies(
                        backend -> {
                          assertThat(backend.getKind()).isEqualTo("InferencePool");
                          assertThat(objects).containsKey("InferencePool/" + backend.getName());
                        });
              });
      Service picker = typed(objects, "Service/r-" + model + "-epp", Service.class);
      Deployment pickers = typed(objects, "Deployment/r-" + model + "-epp", Deployment.class);
      assertThat(pickers.getSpec().getTemplate().getMetadata().getLabels())
          .containsAllEntriesOf(picker.getSpec().getSelector());
      Deployment servers = typed(objects, "Deployment/r-" + model + "-server", Deployment.class);
      Service pods = typed(objects, "Service/r-" + model + "-server", Service.class);
      assertThat(servers.getSpec().getTemplate().getMetadata().getLabels())
          .containsAllEntriesOf(pods.getSpec().getSelector())
          .containsAllEntriesOf(servers.getSpec().getSelector().getMatchLabels());
      assertThat(pods.getSpec().getPorts())
          .singleElement()
          .satisfies(port -> assertThat(port.getTargetPort()).isEqualTo(new IntOrString("http")));
      assertThat(servers.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
          .isLessThanOrEqualTo(
              pickers.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds());
    }
  }

  private static <T> T typed(SortedMap<String, Object> objects, String title, Class<T> type) {
    assertThat(objects).containsKey(title);
    return JSON.readValue(YamlWriter.json(objects.get(title)), type);
  }
}
