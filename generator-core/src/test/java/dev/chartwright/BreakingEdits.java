package dev.chartwright;

import static dev.chartwright.RenderedEdits.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Single edits of what a chart of ours renders to, by the rule that each of them breaks. */
final class BreakingEdits {

  static final Map<String, List<Consumer<RenderedEdits>>> ALL = new LinkedHashMap<>();

  private BreakingEdits() {}

  @SafeVarargs
  private static void breaking(String id, Consumer<RenderedEdits>... edits) {
    List<Consumer<RenderedEdits>> all = new ArrayList<>();
    for (Consumer<RenderedEdits> edit : edits) {
      all.add(edit);
    }
    ALL.put(id, all);
  }

  static Consumer<RenderedEdits> spec(String key, Object value) {
    return edits -> edits.pod().spec().put(key, value);
  }

  static Consumer<RenderedEdits> context(String key, Object value) {
    return edits -> edits.pod().context().put(key, value);
  }

  static Consumer<RenderedEdits> variable(String name, String value) {
    return edits ->
        edits
            .pod()
            .container()
            .put("env", new ArrayList<>(List.of(Map.of("name", name, "value", value))));
  }

  static Consumer<RenderedEdits> append(String image, String... arguments) {
    return edits -> edits.pod(image).args().addAll(List.of(arguments));
  }

  /** Another value for a flag: in the next argument, or after its equals sign. */
  static Consumer<RenderedEdits> flag(String image, String name, String value) {
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

  static Consumer<RenderedEdits> picker(String from, String to) {
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
}
