package dev.chartwright.validate.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.RenderedObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelCheckTest {

  private static final String GATEWAY =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: entry}
      spec:
        gatewayClassName: kgateway
        listeners:
          - {name: http, port: 80, protocol: HTTP}
          - {name: https, port: 443, protocol: HTTPS, tls: {mode: Terminate, certificateRefs: [{name: tls}]}}
      """;

  private static final String ROUTE =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: chat}
      spec:
        parentRefs: [{name: entry}]
        rules:
          - matches: [{path: {type: PathPrefix, value: /v1}}]
            filters: [{type: RequestHeaderModifier, requestHeaderModifier: {remove: [a]}}]
            timeouts: {request: 10s, backendRequest: 5s}
            backendRefs: [{group: inference.networking.k8s.io, kind: InferencePool, name: chat}]
      """;

  private static final String POOL =
      """
      apiVersion: inference.networking.k8s.io/v1
      kind: InferencePool
      metadata: {name: chat}
      spec:
        selector: {matchLabels: {app: chat, namespace: "yes"}}
        targetPorts: [{number: 8000}]
        endpointPickerRef: {name: picker, port: {number: 9002}}
      """;

  private static final String POLICY =
      """
      apiVersion: gateway.kgateway.dev/v1alpha1
      kind: TrafficPolicy
      metadata: {name: chat}
      spec:
        targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]
        timeouts: {request: 10s}
      """;

  private static final String PARAMETERS =
      """
      apiVersion: gateway.kgateway.dev/v1alpha1
      kind: BackendConfigPolicy
      metadata: {name: chat}
      spec:
        targetRefs: [{group: gateway.kgateway.dev, kind: Backend, name: chat}]
        connectTimeout: 5s
        perConnectionBufferLimitBytes: 1024
        http2ProtocolOptions: {initialStreamWindowSize: 64Ki}
      """;

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());
  private final CelCheck check = new CelCheck(types);

  @ParameterizedTest
  @CsvSource({
    "Gateway",
    "HTTPRoute",
    "InferencePool",
    "TrafficPolicy",
    "BackendConfigPolicy",
  })
  void whatIsRightIsLeftAlone(String kind) {
    assertThat(check.check(object(source(kind)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gateway | name: https, port: 443 | name: http, port: 443 | /spec/listeners
          Gateway | name: https, port: 443, protocol: HTTPS, tls: {mode: Terminate, certificateRefs: [{name: tls}]} | name: other, port: 80, protocol: HTTP | /spec/listeners
          Gateway | protocol: HTTP} | protocol: HTTP, tls: {certificateRefs: [{name: tls}]}} | /spec/listeners
          Gateway | protocol: HTTP} | protocol: TCP, hostname: a.example.com} | /spec/listeners
          Gateway | certificateRefs: [{name: tls}] | certificateRefs: [] | /spec/listeners/1/tls
          HTTPRoute | value: /v1 | value: v1 | /spec/rules/0/matches/0/path
          HTTPRoute | value: /v1 | value: //v1 | /spec/rules/0/matches/0/path
          HTTPRoute | value: /v1 | value: '/v1#a' | /spec/rules/0/matches/0/path
          HTTPRoute | backendRequest: 5s | backendRequest: 50s | /spec/rules/0/timeouts
          HTTPRoute | type: RequestHeaderModifier | type: RequestRedirect | /spec/rules/0/filters/0
          HTTPRoute | group: inference.networking.k8s.io, kind: InferencePool | kind: Service | /spec/rules/0/backendRefs/0
          HTTPRoute | parentRefs: [{name: entry}] | parentRefs: [{name: entry}, {name: entry}] | /spec/parentRefs
          InferencePool | {number: 8000} | {number: 8000}, {number: 8000} | /spec/targetPorts
          InferencePool | {name: picker, port: {number: 9002}} | {name: picker} | /spec/endpointPickerRef
          TrafficPolicy | kind: HTTPRoute | kind: Service | /spec/targetRefs
          TrafficPolicy | request: 10s | request: 10d | /spec/timeouts/request
          BackendConfigPolicy | kind: Backend, | kind: Gateway, | /spec/targetRefs
          BackendConfigPolicy | connectTimeout: 5s | connectTimeout: soon | /spec/connectTimeout
          BackendConfigPolicy | 64Ki | 8Gi | /spec/http2ProtocolOptions/initialStreamWindowSize
          """)
  void aBreachHasItsPlaceAndOurSentence(String kind, String from, String to, String pointer) {
    String bad = source(kind).replace(from, to);
    assertThat(bad).isNotEqualTo(source(kind));
    List<Finding> findings = check.check(object(bad));
    assertThat(findings).isNotEmpty().allMatch(finding -> finding.rule().id().equals("CEL-001"));
    assertThat(findings)
        .extracting(finding -> finding.place().pointer())
        .as("%s", findings)
        .contains(pointer);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).startsWith(kind + " `").endsWith(".");
              assertThat(finding.hint()).contains("The API server ");
            });
  }

  @Test
  void showsTheValueIfItIsShort() {
    assertThat(
            check.check(object(PARAMETERS.replace("connectTimeout: 5s", "connectTimeout: soon"))))
        .extracting(Finding::hint)
        .anyMatch(hint -> hint.startsWith("Here stands `soon`. "));
  }

  @Test
  void aRuleOverWhatIsAbsentSaysNothing() {
    assertThat(check.check(object(ROUTE.replaceAll("(?m)^spec:\\R(?s:.*)", "spec: null\n"))))
        .isEmpty();
    assertThat(check.check(object("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n")))
        .isEmpty();
  }

  @Test
  void oddTypesAreLeftToTheSchema() {
    for (String odd : List.of("[1, {a: null}]", "{request: 1, backendRequest: {}}", "null", "a")) {
      String bad = ROUTE.replace("{request: 10s, backendRequest: 5s}", odd);
      assertThat(check.check(object(bad))).as(odd).isEmpty();
    }
  }

  @Test
  void changesAreHeldToTheirRules() {
    String old =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: {name: kgateway}
        spec: {controllerName: kgateway.dev/kgateway}
        """;
    RenderedObject before = object(old);
    RenderedObject after = object(old.replace("/kgateway}", "/other}"));
    assertThat(check.check(after)).isEmpty();
    assertThat(check.transitions(List.of(before), List.of(before))).isEmpty();
    assertThat(check.transitions(List.of(), List.of(after))).isEmpty();
    assertThat(check.transitions(List.of(before), List.of(after)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("CEL-003");
              assertThat(finding.place().pointer()).isEqualTo("/spec/controllerName");
            });
  }

  @Test
  void manyThreadsFindTheSame() {
    RenderedObject bad = object(ROUTE.replace("value: /v1", "value: v1"));
    List<String> found =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                any ->
                    check.check(bad).stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n")))
            .distinct()
            .toList();
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).contains("CEL-001");
  }

  static String source(String kind) {
    return switch (kind) {
      case "Gateway" -> GATEWAY;
      case "HTTPRoute" -> ROUTE;
      case "InferencePool" -> POOL;
      case "TrafficPolicy" -> POLICY;
      default -> PARAMETERS;
    };
  }

  static RenderedObject object(String yaml) {
    Outcome<List<RenderedObject>> read =
        new ManifestCheck(List.of()).check("chart", "namespace", yaml);
    return read.value().orElseThrow().get(0);
  }
}
