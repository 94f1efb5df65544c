package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.charts.Helm;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.yaml.JsonPointers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of the charts' test pods, run by a real shell. In the place of curl and getent stand
 * scripts that play a gateway with three pods; what they do is set by variables.
 */
class ChartTestScriptsTest {

  private static final String CURL =
      """
      #!/bin/sh
      printf '%s\\n' "$*" >>"$WORK/calls"
      case "$*" in
      */v1/models*) echo "{\\"data\\": [{\\"id\\": \\"$LISTED\\"}]}" ;;
      */v1/chat/completions*)
        [ "$BROKEN" = no ] || { echo '{"error": "no endpoint"}'; exit 22; }
        turn=$(cat "$WORK/turn" 2>/dev/null || echo 0)
        echo $((turn + 1)) >"$WORK/turn"
        pod=$((turn % SPREAD))
        count=$(cat "$WORK/count-$pod" 2>/dev/null || echo 0)
        echo $((count + 7)) >"$WORK/count-$pod"
        echo '{"choices": []}'
        ;;
      *http://10.0.0.*/metrics*)
        pod=$(printf '%s' "$*" | sed 's/.*10\\.0\\.0\\.\\([0-9]\\).*/\\1/')
        echo '# HELP something else'
        echo 'another_total 99'
        count=$(cat "$WORK/count-$pod" 2>/dev/null || echo 0)
        echo "$ANSWERED_METRIC{reason=\\"stop\\"} $count"
        echo "$ANSWERED_METRIC{reason=\\"length\\"} 1.0e+02"
        ;;
      *) echo "unexpected: $*" >&2; exit 2 ;;
      esac
      """;

  private static final String GETENT =
      """
      #!/bin/sh
      for pod in 0 1 2; do
        echo "10.0.0.$pod  STREAM $2"
        echo "10.0.0.$pod  DGRAM"
      done
      """;

  private static final Map<String, Map<?, ?>> CONTAINERS = new HashMap<>();

  @TempDir private Path work;

  @BeforeAll
  static void renderTests() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "There is no /bin/sh to run scripts with.");
    RenderedChart chart =
        Runs.generated(Path.of("src/test/resources/goldens/two-models/input"))
            .charts()
            .get(0)
            .flat();
    try (Helm helm = Helm.open(chart.name(), chart.tree())) {
      helm.manifest(RenderOptions.defaults("r", "n"))
          .objects()
          .forEach(
              (title, object) -> {
                if (title.startsWith("Pod/")) {
                  CONTAINERS.put(
                      title.substring("Pod/".length()),
                      (Map<?, ?>) JsonPointers.find(object, "/spec/containers/0"));
                }
              });
    }
  }

  @BeforeEach
  void layStubs() throws IOException {
    for (Map.Entry<String, String> stub : Map.of("curl", CURL, "getent", GETENT).entrySet()) {
      Path file = Files.createDirectories(work.resolve("bin")).resolve(stub.getKey());
      Files.writeString(file, stub.getValue());
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
  }

  @Test
  void everyModelHasItsThreeTests() {
    assertThat(CONTAINERS.keySet())
        .containsExactlyInAnyOrder(
            "r-chat-test-models",
            "r-chat-test-completion",
            "r-chat-test-spread",
            "r-draft-1b-test-models",
            "r-draft-1b-test-completion",
            "r-draft-1b-test-spread");
  }

  @Test
  void aListedModelPassesAndAnotherFails() throws Exception {
    assertThat(run("r-chat-test-models", Map.of("LISTED", "chat")).exit).isZero();
    Result other = run("r-chat-test-models", Map.of("LISTED", "chat-2"));
    assertThat(other.exit).isEqualTo(1);
    assertThat(other.printed).contains("FAILED: the list does not name chat");
  }

  @Test
  void anAnswerPassesAndAnErrorFails() throws Exception {
    assertThat(run("r-draft-1b-test-completion", Map.of()).exit).isZero();
    assertThat(Files.readString(work.resolve("calls")))
        .contains("https://draft.example.com:8443/draft/v1/chat/completions")
        .contains("--connect-to ::r-gateway:");
    assertThat(Files.readString(work.resolve("headers"))).isEqualTo("x-model: draft");
    Result broken = run("r-draft-1b-test-completion", Map.of("BROKEN", "yes"));
    assertThat(broken.exit).isEqualTo(1);
    assertThat(broken.printed).contains("FAILED: no answer").contains("no endpoint");
  }

  @Test
  void requestsThatSpreadPassAndAHerdFails() throws Exception {
    Result spread = run("r-draft-1b-test-spread", Map.of("SPREAD", "3"));
    assertThat(spread.printed).contains("PASSED: 3 pods answered.");
    assertThat(spread.exit).isZero();
    Result herd = run("r-draft-1b-test-spread", Map.of("SPREAD", "1"));
    assertThat(herd.printed).contains("FAILED: all 20 requests went to one pod");
    assertThat(herd.exit).isEqualTo(1);
  }

  @Test
  void onePodHasNothingToSpread() throws Exception {
    Result one = run("r-chat-test-spread", Map.of("REPLICAS", "1"));
    assertThat(one.printed).contains("there is nothing to spread");
    assertThat(one.exit).isZero();
  }

  private record Result(int exit, String printed) {}

  private Result run(String pod, Map<String, String> variables) throws Exception {
    Map<?, ?> container = CONTAINERS.get(pod);
    String script = (String) JsonPointers.find(container, "/args/0");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", script.replace("/tmp/", work + "/"));
    Map<String, String> environment = builder.environment();
    environment.put("PATH", work.resolve("bin") + ":" + System.getenv("PATH"));
    environment.putAll(
        Map.of("WORK", work.toString(), "BROKEN", "no", "SPREAD", "2", "LISTED", "chat"));
    for (Object variable : (List<?>) JsonPointers.find(container, "/env")) {
      Map<?, ?> entry = (Map<?, ?>) variable;
      environment.put((String) entry.get("name"), (String) entry.get("value"));
    }
    environment.putAll(variables);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), printed);
  }
}
