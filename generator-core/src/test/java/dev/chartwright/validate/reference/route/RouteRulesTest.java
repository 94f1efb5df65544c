package dev.chartwright.validate.reference.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of routes beside the examples of the findings' pages. */
class RouteRulesTest {

  private static final String POOL_BACKEND =
      "{group: inference.networking.k8s.io, kind: InferencePool, name: chat}";

  @ParameterizedTest
  @CsvSource({
    "'*.example.com', ai.example.com, true",
    "'*.example.com', a.b.example.com, true",
    "'*.example.com', example.com, false",
    "'*.example.com', '*.ai.example.com', true",
    "ai.example.com, '*.example.com', true",
    "ai.example.com, ai.example.com, true",
    "ai.example.com, chat.example.com, false",
    "'', chat.example.com, true",
  })
  void hostNamesMeet(String listener, String route, boolean meet) {
    List<String> ids =
        ids(
            "Gateway: {listeners: [{name: a, protocol: HTTP, port: 80, hostname: '"
                + listener
                + "'}]}",
            "HTTPRoute: {parentRefs: [{name: x}], hostnames: ['" + route + "']}");
    assertThat(ids).isEqualTo(meet ? List.of() : List.of("REF-004"));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP, HTTPRoute, true",
    "HTTPS, GRPCRoute, true",
    "TLS, HTTPRoute, false",
    "TCP, GRPCRoute, false",
    "example.com/quic, HTTPRoute, true",
  })
  void protocolsTakeKinds(String protocol, String kind, boolean taken) {
    List<String> ids =
        ids(
            "Gateway: {listeners: [{name: a, port: 80, protocol: " + protocol + "}]}",
            kind + ": {parentRefs: [{name: x}]}");
    assertThat(ids).isEqualTo(taken ? List.of() : List.of("REF-003"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/v1, true",
    "/v1/chat/completions, true",
    "/health, true",
    "/v1x, false",
    "/models-of-ours, false",
    "/llama-cpp/v1, false",
  })
  void serversKnowPaths(String path, boolean known) {
    List<String> ids =
        ids(
            "Gateway: {listeners: [{name: a, protocol: HTTP, port: 80}]}",
            "HTTPRoute: {parentRefs: [{name: x}], rules: [{timeouts: {request: 1s}, matches: [{path:"
                + " {value: "
                + path
                + "}}], backendRefs: ["
                + POOL_BACKEND
                + "]}]}",
            "InferencePool: {}");
    assertThat(ids).isEqualTo(known ? List.of() : List.of("REF-008"));
  }

  @ParameterizedTest
  @CsvSource({"kgateway, REF-006", "agentgateway, ''", "istio, ''"})
  void onlyEnvoyOfKgatewayCannotWeighPools(String className, String id) {
    List<String> ids =
        ids(
            "Gateway: {gatewayClassName: "
                + className
                + ", listeners: [{name: a, protocol: HTTP, port: 80}]}",
            "HTTPRoute: {parentRefs: [{name: x}], rules: [{timeouts: {request: 1s}, backendRefs: ["
                + POOL_BACKEND
                + ", "
                + POOL_BACKEND
                + "]}]}",
            "InferencePool: {}");
    assertThat(ids).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
  }

  /** Ids of the findings about objects, each written as {@code Kind: spec}. */
  private static List<String> ids(String... specs) {
    List<RenderedObject> objects = new ArrayList<>();
    for (String text : specs) {
      Object root = YamlReader.readManifests("a.yaml", text).value().orElseThrow().get(0).root();
      ((Map<?, ?>) Objects.requireNonNull(root))
          .forEach(
              (kind, spec) ->
                  objects.add(
                      new RenderedObject(
                          kind.equals("InferencePool")
                              ? "inference.networking.k8s.io/v1"
                              : "gateway.networking.k8s.io/v1",
                          String.valueOf(kind),
                          "namespace",
                          kind.equals("InferencePool") ? "chat" : "x",
                          new YamlDocument("chart", Map.of("spec", spec), Map.of()))));
    }
    Release release = Release.of("chart", "release", "namespace", ChartTree.of(Map.of()), objects);
    return RouteRules.all().stream()
        .flatMap(rule -> rule.check(release).stream())
        .map(finding -> finding.rule().id())
        .toList();
  }
}
