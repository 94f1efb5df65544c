package dev.chartwright.validate.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.YamlDocument;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoPlainSecretsTest {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Made here, so that no scanner of this repository takes them for real. */
  private static String random(int seed, int length) {
    SplittableRandom random = new SplittableRandom(seed);
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
        .collect(Collectors.joining());
  }

  private static List<Finding> variable(String name, String value) {
    return inPod(Map.of("env", List.of(Map.of("name", name, "value", value))));
  }

  private static List<Finding> arguments(String... arguments) {
    return inPod(Map.of("args", List.of(arguments)));
  }

  private static List<Finding> inPod(Map<String, Object> container) {
    return check(
        "Pod", Map.of("kind", "Pod", "spec", Map.of("containers", List.of(container))), Map.of());
  }

  private static List<Finding> configuration(String key, String text) {
    return check("ConfigMap", Map.of("kind", "ConfigMap", "data", Map.of(key, text)), Map.of());
  }

  private static List<Finding> check(
      String kind, Map<String, Object> root, Map<String, String> files) {
    RenderedObject object =
        new RenderedObject("v1", kind, "ns", "a", new YamlDocument("a.yaml", root, Map.of()));
    return new NoPlainSecrets()
        .check(Release.of("chart", "r", "ns", ChartTree.of(files), List.of(object)));
  }

  @Test
  void knowsTokensByTheirShape() {
    List<String> tokens =
        List.of(
            "hf_" + random(1, 34),
            "ghp_" + random(2, 36),
            "github_pat_" + random(3, 60),
            "glpat-" + random(4, 20),
            "AKIA" + random(5, 16).toUpperCase(java.util.Locale.ROOT),
            "AIza" + random(6, 35),
            "nvapi-" + random(7, 64),
            "xoxb-" + random(8, 24),
            "dckr_pat_" + random(9, 27),
            "npm_" + random(10, 36),
            "sk_live_" + random(11, 24),
            "sk-proj-" + random(12, 48),
            "sk-" + random(13, 48),
            "eyJ" + random(14, 20) + ".eyJ" + random(15, 40) + "." + random(16, 43),
            "-----BEGIN " + "RSA PRIVATE KEY-----\n" + random(17, 64),
            "-----BEGIN " + "PRIVATE KEY-----",
            "postgres://user:" + random(18, 12) + "@db.example/models");

    assertThat(tokens)
        .allSatisfy(
            token -> {
              for (List<Finding> found :
                  List.of(
                      variable("ANYTHING", token),
                      variable("HF_TOKEN", token),
                      arguments("--flag=" + token),
                      configuration("settings.yaml", "first: 1\nsecond: \"" + token + "\"\n"))) {
                assertThat(found).hasSize(1);
                assertThat(found.get(0).rule().id()).isEqualTo("KEY-001");
                assertThat(found.get(0).message()).doesNotContain(token.substring(0, 9));
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "HF_TOKEN, hunter2",
    "HUGGING_FACE_HUB_TOKEN, abc",
    "OPENAI_API_KEY, token-abc123",
    "VLLM_API_KEY, secret",
    "DB_PASSWORD, changeme",
    "dbPassword, changeme",
    "redis.password, p4ss",
    "AWS_SECRET_ACCESS_KEY, abcdef",
    "S3_ACCESS_KEY, minio",
    "CLIENT_SECRET, abcdef",
    "JWT_SECRET, abcdef",
    "PRIVATE_KEY, abcdef",
    "ENCRYPTION_KEY, abcdef",
    "SMTP_PASSWD, abcdef",
    "GRAFANA_CREDENTIALS, admin:admin",
    "apiKey, abcdef"
  })
  void knowsSecretsByTheirNames(String name, String value) {
    assertThat(variable(name, value))
        .extracting(each -> each.rule().id())
        .containsExactly("KEY-002");
    assertThat(configuration(name, value)).hasSize(1);
    assertThat(configuration("app.properties", "a=b\n" + name + "=" + value)).hasSize(1);
    assertThat(check("Pod", Map.of(), Map.of("values.yaml", "a: 1\n  " + name + ": " + value)))
        .hasSize(1);
  }

  @Test
  void knowsFlagsOfSecrets() {
    assertThat(arguments("--api-key", "token-abc123")).hasSize(1);
    assertThat(arguments("--api-key=token-abc123")).hasSize(1);
    assertThat(arguments("-hft", "abc")).hasSize(1);
    assertThat(arguments("-c", "exec vllm serve m --api-key token-abc123 --port 80")).hasSize(1);
    assertThat(arguments("--api-key", "token-abc123", "--hf-token=abcdef")).hasSize(2);
  }

  @Test
  void knowsRandomTextInMostCases() {
    List<String> missed =
        IntStream.range(100, 1100)
            .mapToObj(seed -> random(seed, 32))
            .filter(text -> variable("SEED", text).isEmpty())
            .toList();
    System.out.println(
        "Random texts of 32 letters and digits not seen: " + missed.size() + " of 1000");
    assertThat(missed).hasSizeLessThan(30);
  }

  @Test
  void namesEachOfSeveralInOneText() {
    assertThat(
            configuration(
                "app.yaml", "token: abc\npassword: def\nother: hf_" + random(1, 30) + "\n"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef0123456789abcdef",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
        "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6",
        "550e8400-e29b-41d4-a716-446655440000",
        "550E8400-E29B-41D4-A716-446655440000",
        "ghcr.io/ggml-org/llama.cpp:server-cuda-b10068",
        "registry.k8s.io/gateway-api-inference-extension/epp:v1.1.0",
        "vllm/vllm-openai@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "bartowski/Llama-3.2-1B-Instruct-GGUF",
        "Llama-3.2-1B-Instruct-Q4_K_M.gguf",
        "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B-AWQ-Int4",
        "DeepSeekR1DistillLlama70BInstructAWQ",
        "Qwen/Qwen3-30B-A3B-Instruct-2507-FP8",
        "nvidia/Llama-3_3-Nemotron-Super-49B-v1_5-FP8",
        "NVIDIA-H100-80GB-HBM3",
        "NVIDIA-RTX-6000-Ada-Generation",
        "https://huggingface.co/bartowski/Llama-3.2-1B-Instruct-GGUF/resolve/main/model.gguf",
        "https://release-gateway.namespace.svc:443/llama-cpp",
        "http://localhost:4317",
        "postgres://$(DB_USER):$(DB_PASSWORD)@db.example/models",
        "s3://models-bucket/Llama-3.1-8B-Instruct/",
        "vllm:kv_cache_usage_perc",
        "llamacpp:requests_deferred",
        "nv_trt_llm_kv_cache_block_metrics{kv_cache_block_type=fraction}",
        "parentbased_traceidratio",
        "inference-gateway-sa-metrics-reader-secret",
        "release-kgateway-inference-extension-role-namespace-63d9c102",
        "107a16d1b861deaa",
        "16007e0b5b4937b87e69c030c4602e85cbb63ede17a4da29ce4696de88fcc671",
        "app.kubernetes.io/name=release-llama-cpp-epp",
        "container.apparmor.security.beta.kubernetes.io/server",
        "KubernetesServiceAccountTokenProjection",
        "VLLM_TORCH_PROFILER_DIR",
        "/var/run/secrets/kubernetes.io/serviceaccount/token",
        "/models/hub/models--meta-llama--Llama-3.2-1B/snapshots/4e20de362430cd3b72f300e6b0f18e50e7166e08",
        "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQx7Kc3ZpX9oYb2h4ZGfQvT1mR8k\n-----END CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEx7Kc3Zp\n-----END PUBLIC KEY-----",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
        "{\"cudagraph_mode\": \"FULL_AND_PIECEWISE\", \"cudagraph_capture_sizes\": [1, 2, 4]}",
        "AVX512F,AVX512VNNI,AVX512BF16,AMXBF16,AMXTILE",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305",
        "gateway.networking.k8s.io/v1beta1/HTTPRoute",
        "2026-11-24T06:14:09.123456789Z",
        "v0.0.0-20251010123456-51485db1a2b3",
        "projects/my-project/locations/europe-west4/clusters/inference-cluster-1",
        "arn:aws:iam::123456789012:role/InferenceModelReader",
        "system:serviceaccount:ai-inference:release-llama-cpp-epp",
        "10.244.0.0/16,10.96.0.0/12",
        "fd00:1234:5678:9abc:def0:1234:5678:9abc",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "TheQuickBrownFoxJumpsOverTheLazyDog2025",
        "sk-learn-pipeline-runner-with-a-long-name",
        "hf_transfer",
        "hf_hub_download_timeout_seconds",
        "HF_HUB_ENABLE_HF_TRANSFER",
        "AKIAIOSFODNN7",
        "eyJhbGciOi",
        "1099511627776",
        "0.95",
        "--max-model-len=8192 --gpu-memory-utilization=0.90",
        "gpt-oss-120b-MXFP4-Q4_K_XL-00001-of-00002.gguf",
        "Authorization: Bearer $(HF_TOKEN)",
        "unix:///var/run/docker.sock",
        "QmFzZTY0",
        "feature.node.kubernetes.io/cpu-cpuid.AVX512BF16"
      })
  void leavesHarmlessTextsAlone(String text) {
    assertThat(variable("SETTING", text)).isEmpty();
    assertThat(arguments("--setting", text)).isEmpty();
    assertThat(arguments("--setting=" + text)).isEmpty();
    assertThat(configuration("settings.yaml", "first: 1\nsetting: \"" + text + "\"\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HF_TOKEN_PATH, /var/run/token",
    "TOKEN, /var/run/token",
    "HF_TOKEN, $(TOKEN)",
    "HF_TOKEN, ${TOKEN}",
    "HF_TOKEN, ''",
    "API_KEY, '{{ .Values.key }}'",
    "API_KEY, <from a Secret>",
    "MAX_TOKENS, 4096",
    "EOS_TOKEN, </s>",
    "pad-token, none",
    "stop_token, END",
    "TOKENIZER, meta-llama/Llama-3.2-1B",
    "TLS_SECRET, ai-inference-tls",
    "imagePullSecret, registry-credentials",
    "PASSWORD_FILE, /run/secrets/password",
    "password, vault:secret/data/app#password",
    "API_KEY_HEADER, x-api-key",
    "SECRET_NAME, huggingface-token",
    "key, token",
    "CACHE_KEY, user-id",
    "KEY, a",
    "requireApiKey, true",
    "token, false",
    "PRIVATE_KEY_TYPE, rsa"
  })
  void leavesHarmlessNamesAlone(String name, String value) {
    assertThat(variable(name, value)).isEmpty();
    assertThat(configuration("app.yaml", name + ": " + value)).isEmpty();
  }

  @Test
  void leavesASecretAlone() {
    assertThat(
            check(
                "Secret",
                Map.of("kind", "Secret", "stringData", Map.of("token", "hf_" + random(1, 34))),
                Map.of("values.yaml", "# token: abc\ntoken: \"\"\n")))
        .isEmpty();
  }
}
