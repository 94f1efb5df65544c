package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.resource.DirectoryResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTypesTest {

  private static final String GATEWAY = "gateway.networking.k8s.io/v1";

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());

  @Test
  void unknownKindsHaveNothing() {
    assertThat(types.jsonSchema("example.com/v1", "HTTPRoute")).isEmpty();
    assertThat(types.celRules(GATEWAY, "TCPRoute")).isEmpty();
    assertThat(types.withDefaults(GATEWAY, "TCPRoute", Map.of("a", 1L))).isEqualTo(Map.of("a", 1L));
  }

  @Test
  void rulesSayWhereTheyLook() {
    assertThat(types.celRules("inference.networking.k8s.io/v1", "InferencePool"))
        .containsExactly(
            new CelRule(
                "/spec/endpointPickerRef",
                "self.kind != 'Service' || has(self.port)",
                "A Service needs `port`.",
                false),
            new CelRule(
                "/spec/targetPorts",
                "self.all(p1, self.exists_one(p2, p1.number==p2.number))",
                "A port number may stand only once.",
                false));
    assertThat(types.celRules(GATEWAY, "HTTPRoute"))
        .hasSize(74)
        .extracting(CelRule::pointer)
        .contains("/spec/rules/*/filters/*", "/spec/rules/*/backendRefs/*/filters/*");
  }

  @Test
  void everyRuleIsWrittenInTheSameOrder() {
    for (String bundle : List.of("gateway-api-v1.2.1", "kgateway-v2.1.0")) {
      assertThat(types.crdManifests(bundle).values())
          .anySatisfy(crd -> assertThat(crd).contains("- message: "))
          .allSatisfy(crd -> assertThat(crd).doesNotContain("- rule: "));
    }
  }

  @Test
  void transitionRulesAreMarked() {
    assertThat(types.celRules(GATEWAY, "GatewayClass"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.transition()).isTrue());
  }

  @Test
  void defaultsFillWhatIsAbsentAndNothingElse() {
    Map<String, Object> route =
        Map.of(
            "spec",
            Map.of(
                "parentRefs",
                List.of(Map.of("name", "entry", "kind", "Service")),
                "rules",
                List.of(Map.of("matches", List.of(Map.of("path", Map.of("value", "/v1")))))));
    assertThat(types.withDefaults(GATEWAY, "HTTPRoute", route))
        .isEqualTo(
            Map.of(
                "spec",
                Map.of(
                    "parentRefs",
                    List.of(
                        Map.of(
                            "name", "entry",
                            "kind", "Service",
                            "group", "gateway.networking.k8s.io")),
                    "rules",
                    List.of(
                        Map.of(
                            "matches",
                            List.of(
                                Map.of("path", Map.of("type", "PathPrefix", "value", "/v1"))))))));
  }

  @Test
  void aBrokenSourceSaysWhereItIs(@TempDir Path folder) throws IOException {
    Path bundle = Files.createDirectories(folder.resolve("api/house-v1"));
    Files.writeString(
        bundle.resolve("Door.yaml"),
        """
        kind: Door
        group: example.com
        plural: doors
        versions: {v1: {storage: true}}
        fields:
          spec!: DoorSpec
        types:
          DoorSpec:
            fields:
              width: wide(1..2)
        """);
    ApiTypes broken = ApiTypes.load(new DirectoryResources(folder));
    assertThatIllegalStateException()
        .isThrownBy(() -> broken.crdManifests("house-v1"))
        .withMessageContaining("house-v1, type DoorSpec")
        .withMessageContaining("width: no such basic type: wide");
  }

  @Test
  void anUnknownBundleIsNotAnEmptyOne() {
    assertThatIllegalStateException()
        .isThrownBy(() -> types.crdManifests("gateway-api-v9"))
        .withMessageContaining("gateway-api-v9");
  }

  @Test
  void aPartialBundleHasSchemasAndNoCrds(@TempDir Path folder) throws IOException {
    Path bundle = Files.createDirectories(folder.resolve("api/house-v1"));
    Files.createDirectories(folder.resolve("api/common"));
    Files.writeString(folder.resolve("api/common/meta.yaml"), "types:\n  ObjectMeta: object\n");
    Files.writeString(bundle.resolve("bundle.yaml"), "partial: true\n");
    Files.writeString(
        bundle.resolve("Door.yaml"),
        """
        kind: Door
        group: example.com
        plural: doors
        versions: {v1: {storage: true}}
        fields:
          spec: {fields: {width!: 'int(>0..)'}}
        """);
    ApiTypes house = ApiTypes.load(new DirectoryResources(folder));
    assertThat(house.crdManifests("house-v1")).isEmpty();
    assertThat(house.jsonSchema("example.com/v1", "Door").orElseThrow().toString())
        .contains("spec={additionalProperties=false")
        .contains("width={exclusiveMinimum=0, type=integer}");
  }
}
