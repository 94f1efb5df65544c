package dev.chartwright;

import static dev.chartwright.RenderedEdits.list;
import static dev.chartwright.RenderedEdits.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.finding.Finding;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single edits of the objects that a chart of ours renders to, drawn with a fixed seed. */
class PodRulesMutationTest {

  private static final long SEED = 20261124;
  private static final int EDITS = 1000;

  private static final List<ReleaseRule> RULES = AllRules.ofReleases();
  private static final Map<String, List<Consumer<RenderedEdits>>> BREAKING = new LinkedHashMap<>();

  private static RenderedChart chart;
  private static List<RenderedObject> originals;
  private static Set<Finding> known;

  @BeforeAll
  static void render() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    chart =
        Runs.generated(Path.of("../charts-out/src/main/inference/ai-inference.yaml"))
            .charts()
            .get(0)
            .umbrella();
    try (HelmEngine engine = opened.engine().get();
        HelmChart open = engine.chart(chart.name(), chart.tree())) {
      HelmAnswer<String> answer = open.template(RenderOptions.defaults("release", "namespace"));
      originals =
          new ManifestCheck(List.of(CoreKinds::jsonSchema))
              .check(chart.name(), "namespace", ((HelmAnswer.Given<String>) answer).value())
              .value()
              .orElseThrow();
    }
    known = check(originals);
  }

  @Test
  void eachEditThatBreaksARuleIsCaught() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> ids = List.copyOf(BREAKING.keySet());
    List<String> missed = new ArrayList<>();
    for (int count = 0; count < EDITS; count++) {
      String id = ids.get(count % ids.size());
      RenderedEdits edits = new RenderedEdits(originals, random);
      int which = random.nextInt(BREAKING.get(id).size());
      BREAKING.get(id).get(which).accept(edits);
      Set<Finding> found = check(edits.objects());
      found.removeAll(known);
      if (found.stream().noneMatch(finding -> finding.rule().id().equals(id))) {
        missed.add(id + " by its edit " + which + ", found " + found);
      }
    }
    missed.stream().distinct().forEach(each -> System.out.println("Missed: " + each));
    System.out.println(
        "Edits that break one of "
            + ids.size()
            + " rules: "
            + EDITS
            + ", missed: "
            + missed.size());
    assertThat(missed.size()).isLessThanOrEqualTo(EDITS / 100);
  }

  @Test
  void harmlessEditsFindNothing() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Consumer<RenderedEdits>> harmless = harmless();
    for (int count = 0; count < 200; count++) {
      RenderedEdits edits = new RenderedEdits(originals, random);
      int which = random.nextInt(harmless.size());
      harmless.get(which).accept(edits);
      Set<Finding> found = check(edits.objects());
      found.removeAll(known);
      assertThat(found).as("harmless edit %d", which).isEmpty();
    }
  }

  /** Somebody else's chart may have anything anywhere: a rule says nothing then, or says it. */
  @Test
  void nothingOddStopsARule() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Object> odd = Arrays.asList(null, 7L, "odd", true, 1.5, new ArrayList<>(), Map.of());
    int checked = 0;
    for (int count = 0; count < 1500; count++) {
      RenderedEdits edits = new RenderedEdits(originals, random);
      Object at = edits.any(edits.objects()).root();
      int depth = random.nextInt(1, 10);
      for (int step = 0; step < depth; step++) {
        if (at instanceof Map<?, ?> map && !map.isEmpty()) {
          String key = edits.any(List.copyOf(map.keySet())).toString();
          if (step == depth - 1 || !(map.get(key) instanceof Map || map.get(key) instanceof List)) {
            map(at).put(key, edits.any(odd));
            break;
          }
          at = map.get(key);
        } else if (at instanceof List<?> list && !list.isEmpty()) {
          int index = random.nextInt(list.size());
          if (step == depth - 1 || !(list.get(index) instanceof Map)) {
            list(at).set(index, edits.any(odd));
            break;
          }
          at = list.get(index);
        }
      }
      check(edits.objects());
      checked++;
    }
    assertThat(checked).isEqualTo(1500);
  }

  private static Set<Finding> check(List<RenderedObject> objects) {
    Release release = Release.of(chart.name(), "release", "namespace", chart.tree(), objects);
    Set<Finding> findings = new LinkedHashSet<>();
    RULES.forEach(rule -> findings.addAll(rule.check(release)));
    findings.removeIf(finding -> !finding.rule().id().matches("(?:SEC|KEY|SRV|EPP)-.*"));
    return findings;
  }

  @SafeVarargs
  private static void breaking(String id, Consumer<RenderedEdits>... edits) {
    List<Consumer<RenderedEdits>> all = new ArrayList<>();
    for (Consumer<RenderedEdits> edit : edits) {
      all.add(edit);
    }
    BREAKING.put(id, all);
  }

  private static Consumer<RenderedEdits> spec(String key, Object value) {
    return edits -> edits.pod().spec().put(key, value);
  }

  private static Consumer<RenderedEdits> context(String key, Object value) {
    return edits -> edits.pod().context().put(key, value);
  }

  private static Consumer<RenderedEdits> variable(String name, String value) {
    return edits ->
        edits
            .pod()
            .container()
            .put("env", new ArrayList<>(List.of(Map.of("name", name, "value", value))));
  }

  private static Consumer<RenderedEdits> append(String image, String... arguments) {
    return edits -> edits.pod(image).args().addAll(List.of(arguments));
  }

  /** Another value for a flag: in the next argument, or after its equals sign. */
  private static Consumer<RenderedEdits> flag(String image, String name, String value) {
    return edits -> {
      RenderedEdits.Pod pod = edits.pod(image);
      int at = pod.flag(name);
      if (pod.args().get(at).equals(name)) {
        pod.args().set(at + 1, value);
      } else {
        pod.args().set(at, name + "=" + value);
      }
    };
  }

  private static Consumer<RenderedEdits> without(String image, String name, int arguments) {
    return edits -> {
      RenderedEdits.Pod pod = edits.pod(image);
      int at = pod.flag(name);
      pod.args().subList(at, at + arguments).clear();
    };
  }

  private static Consumer<RenderedEdits> typo(String image) {
    return edits -> {
      RenderedEdits.Pod pod = edits.pod(image);
      List<Object> flags =
          pod.args().stream().filter(each -> each.toString().matches("--[a-z-]{6,}.*")).toList();
      String flag = edits.any(flags).toString();
      int end = flag.contains("=") ? flag.indexOf('=') : flag.length();
      pod.args()
          .set(
              pod.args().indexOf(flag), flag.substring(0, end - 2) + "x" + flag.substring(end - 1));
    };
  }

  private static Consumer<RenderedEdits> picker(String from, String to) {
    return edits -> {
      Map<String, Object> data = map(edits.object("ConfigMap").get("data"));
      String key = data.keySet().iterator().next();
      String text = data.get(key).toString();
      assertThat(text).contains(from);
      data.put(key, text.replaceFirst(from, to));
    };
  }

  private static Consumer<RenderedEdits> image(String tag) {
    return edits -> {
      RenderedEdits.Pod pod = edits.pod();
      pod.container().put("image", pod.image().replaceFirst(":[^:/]*$", tag));
    };
  }

  private static Consumer<RenderedEdits> resources(String key) {
    return edits -> {
      Map<String, Object> resources = map(edits.pod("/kgateway:").container().get("resources"));
      resources.remove(key);
    };
  }

  private static Consumer<RenderedEdits> proxy(String key) {
    return edits -> map(map(edits.object("GatewayParameters").get("spec")).get("kube")).remove(key);
  }

  private static final String RANDOM_KEY = "u7Qe2Zk9Xw4" + "Lm1Rt8Vb3Yc6Np5";

  static {
    breaking(
        "SEC-001",
        spec("hostNetwork", true),
        spec("hostPID", true),
        spec("hostIPC", true),
        context("privileged", true),
        context("procMount", "Unmasked"),
        context("seccompProfile", Map.of("type", "Unconfined")),
        context("capabilities", Map.of("drop", List.of("ALL"), "add", List.of("SYS_ADMIN"))),
        spec("volumes", List.of(Map.of("name", "x", "hostPath", Map.of("path", "/")))),
        edits -> edits.pod().container().put("ports", List.of(Map.of("hostPort", 80L))));
    breaking(
        "SEC-002",
        context("allowPrivilegeEscalation", true),
        context("capabilities", Map.of()),
        context("runAsNonRoot", false),
        context("runAsUser", 0L),
        spec("securityContext", Map.of("runAsNonRoot", true)),
        spec("volumes", List.of(Map.of("name", "x", "nfs", Map.of("path", "/")))));
    breaking("SEC-003", edits -> edits.pod("llama.cpp").context().remove("readOnlyRootFilesystem"));
    breaking("SEC-004", edits -> edits.pod("curl").spec().remove("automountServiceAccountToken"));
    breaking(
        "SEC-005",
        edits ->
            map(map(edits
                        .pod(edits.any(List.of("llama.cpp", "vllm-openai", "/epp")))
                        .template()
                        .get("metadata"))
                    .get("labels"))
                .clear());
    breaking(
        "SEC-006",
        resources("requests"),
        resources("limits"),
        edits -> edits.pod().container().remove("resources"));
    breaking("SEC-007", image(""), image(":latest"));
    breaking("SEC-008", image(":main"), image(":nightly"));
    breaking(
        "SEC-009",
        edits -> edits.pod().container().put("imagePullPolicy", "Always"),
        edits -> edits.pod().container().put("imagePullPolicy", "Never"));
    breaking("SEC-010", proxy("envoyContainer"), proxy("podTemplate"));
    breaking(
        "KEY-001",
        variable("X", "hf_" + RANDOM_KEY),
        append("llama.cpp", "--hf-token", "hf_" + RANDOM_KEY),
        append("vllm-openai", "--hf-token=hf_" + RANDOM_KEY),
        picker("plugins:", "# AKIA" + "IOSFODNN7EXAMPLE\nplugins:"),
        edits ->
            map(edits.object("Service").get("metadata"))
                .put("annotations", Map.of("x", "-----BEGIN " + "PRIVATE KEY-----")));
    breaking(
        "KEY-002",
        variable("HF_TOKEN", "literal"),
        variable("DB_PASSWORD", "literal"),
        append("vllm-openai", "--api-key=literal"),
        append("vllm-openai", "--api-key", "literal"),
        picker("plugins:", "password: literal\nplugins:"));
    breaking("KEY-003", variable("X", RANDOM_KEY), append("vllm-openai", "--seed=" + RANDOM_KEY));
    breaking(
        "KEY-004", edits -> edits.object("Secret").put("stringData", Map.of("token", "changeme")));
    breaking(
        "SRV-001",
        typo("llama.cpp"),
        typo("vllm-openai"),
        append("llama.cpp", "--no-such-flag"),
        append("vllm-openai", "--no-such-flag=1"));
    breaking("SRV-002", append("llama.cpp", "--keep=1"), append("llama.cpp", "--keep"));
    breaking("SRV-003", without("llama.cpp", "--metrics", 1));
    breaking(
        "SRV-004",
        append("llama.cpp", "--api-key-file", "/keys"),
        append("llama.cpp", "--api-key", "$(KEY)"));
    breaking(
        "SRV-005",
        without("llama.cpp", "--cache-ram", 2),
        flag("llama.cpp", "--cache-ram", "-1"),
        flag("llama.cpp", "--cache-ram", "99999"),
        edits ->
            map(map(edits.pod("llama.cpp").container().get("resources")).get("limits"))
                .put("memory", "2Gi"));
    breaking(
        "SRV-006",
        flag("llama.cpp", "--threads", "64"),
        edits ->
            map(map(edits.pod("llama.cpp").container().get("resources")).get("limits"))
                .put("cpu", "500m"));
    breaking("SRV-007", without("llama.cpp", "--alias", 2));
    breaking("SRV-008", flag("llama.cpp", "--parallel", "64"));
    breaking(
        "SRV-009",
        without("vllm-openai", "--max-model-len", 1),
        without("vllm-openai", "--gpu-memory-utilization", 1));
    breaking(
        "SRV-010",
        flag("vllm-openai", "--tensor-parallel-size", "2"),
        edits ->
            map(map(edits.pod("vllm-openai").container().get("resources")).get("limits"))
                .put("nvidia.com/gpu", "4"));
    breaking(
        "SRV-013",
        edits ->
            edits
                .pod("llama.cpp")
                .container()
                .put("image", "ghcr.io/ggerganov/llama.cpp:server-b10068"));
    breaking(
        "EPP-001",
        edits -> {
          List<Object> arguments = edits.pod("/epp").args();
          arguments.set(arguments.indexOf("--tracing=false"), "--tracing");
          arguments.add(arguments.indexOf("--tracing") + 1, "false");
        },
        append("/epp", "stray"));
    breaking("EPP-002", typo("/epp"), append("/epp", "--no-such-flag=1"));
    breaking(
        "EPP-003",
        flag("/epp", "--total-queued-requests-metric", "no_such_metric"),
        flag("/epp", "--kv-cache-usage-percentage-metric", "vllm:gpu_cache_usage_perc"),
        flag("/epp", "--lora-info-metric", "no_such_metric"));
    breaking("EPP-005", append("/epp", "--secure-serving=false"));
    breaking("EPP-006", append("/epp", "--ha-enable-leader-election"));
    breaking("EPP-007", edits -> map(edits.pod("/epp").owner().get("spec")).put("replicas", 2L));
    breaking(
        "EPP-008",
        picker("type: queue-scorer", "type: queue-score"),
        picker("weight: 2", "weight: 0"),
        picker("weight: 2", "weight: -1"),
        picker("weight: 2", "wait: 2"),
        picker("v1alpha1", "v1"),
        picker("kind: EndpointPickerConfig", "kind: PickerConfig"),
        picker("pluginRef: queue-scorer", "pluginRef: another"),
        picker("plugins:", "plugins: ["),
        picker("schedulingProfiles:", "profiles: 1\nschedulingProfiles:"));
    breaking(
        "EPP-009",
        flag("/epp", "--total-queued-requests-metric", ""),
        edits -> edits.pod("/epp").args().add("--total-queued-requests-metric="));
    breaking(
        "EPP-010",
        edits ->
            map(map(edits.object("InferencePool").get("spec")).get("endpointPickerRef"))
                .remove("failureMode"));
    breaking(
        "EPP-011",
        edits -> map(edits.pod("/epp").template().get("metadata")).remove("annotations"));
  }

  private static List<Consumer<RenderedEdits>> harmless() {
    return List.of(
        edits -> map(edits.pod("llama.cpp").owner().get("spec")).put("replicas", 5L),
        spec("priorityClassName", "high"),
        spec("terminationGracePeriodSeconds", 1200L),
        spec("tolerations", List.of(Map.of("operator", "Exists"))),
        variable("LOG_LEVEL", "debug"),
        variable("TOKENIZER", "meta-llama/Llama-3.2-1B-Instruct"),
        variable("CHECKSUM", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        append("llama.cpp", "--no-webui"),
        append("llama.cpp", "-ctk", "q8_0"),
        append("llama.cpp", "--batch_size", "512"),
        append("vllm-openai", "--enable-prefix-caching"),
        append("vllm-openai", "--no-enable-log-requests"),
        append("vllm-openai", "--compilation-config.level=3"),
        append("vllm-openai", "-O3"),
        append("vllm-openai", "--hf-overrides", "{\"a\": 1}"),
        append("/epp", "-v=4"),
        append("/epp", "--v", "4"),
        append("/epp", "--enable-pprof=false"),
        flag("llama.cpp", "--cache-ram", "0"),
        flag("llama.cpp", "--threads", "4"),
        flag("llama.cpp", "--ctx-size", "8192"),
        picker("weight: 2", "weight: 7"),
        picker("plugins:", "plugins:\n  - type: max-score-picker"),
        context("runAsUser", 1000L),
        edits -> map(edits.object("Service").get("metadata")).put("annotations", Map.of("a", "b")),
        edits -> edits.pod().container().put("imagePullPolicy", "IfNotPresent"));
  }
}
