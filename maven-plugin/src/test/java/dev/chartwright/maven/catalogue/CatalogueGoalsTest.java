package dev.chartwright.maven.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartwright.maven.ChartwrightMojo;
import dev.chartwright.maven.RecordedLog;
import dev.chartwright.maven.SetGoal;
import dev.chartwright.names.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals that answer questions, without Maven: fields set, then executed. */
class CatalogueGoalsTest {

  private static final String OURS =
      """
      apiVersion: chartwright.dev/v1alpha1
      kind: HardwareProfile
      metadata:
        name: ours
      extends: cpu-8c
      spec:
        displayName: Our nodes
        cpuCores: 12
      """;

  @TempDir Path folder;

  private final RecordedLog log = new RecordedLog();

  @Test
  void profilesHaveThoseOfTheOwnCatalogueAmongThem() throws Exception {
    write("src/main/chartwright/hardware/ours.yaml", OURS);
    ProfilesMojo goal = goal(new ProfilesMojo());

    goal.execute();

    assertThat(log.shown())
        .hasSizeGreaterThan(90)
        .anyMatch(line -> line.matches("INFO cpu-8c +CPU, 8 cores +8 +6Gi"))
        .anyMatch(line -> line.matches("INFO ours +Our nodes +12 +6Gi"))
        .satisfies(
            lines ->
                assertThat(lines.stream().skip(1).map(line -> line.split(" +")[1]))
                    .isSortedAccordingTo(NaturalOrder.OF_NAMES)
                    .containsSubsequence("cpu-8c", "cpu-20c", "nvidia-l4-x8", "ours"));
    log.clear();
    goal.profile = "ours, nvidia-l4";

    goal.execute();

    assertThat(log.shown()).hasSize(3);
  }

  @Test
  void aBrokenEntryOfTheOwnCatalogueIsAFinding() throws Exception {
    write("src/main/chartwright/hardware/ours.yaml", OURS.replace("cpuCores: 12", "cores: 12"));

    assertThatThrownBy(goal(new ProfilesMojo())::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("1 error, nothing is listed");

    assertThat(log.shown().get(1)).startsWith("ERROR CAT-001 hardware/ours.yaml").contains("cores");
  }

  @Test
  void modelsAreListed() throws Exception {
    ModelsMojo goal = goal(new ModelsMojo());
    goal.model = "llama-3.2-1b-*";

    goal.execute();

    assertThat(log.shown())
        .hasSize(3)
        .anyMatch(line -> line.matches("INFO .*q4-k-m +gguf +799,862,912 +131,072"));
  }

  @Test
  void fitIsShownAndWritten() throws Exception {
    FitMojo goal = goal(new FitMojo());
    goal.model = "qwen3-8b*";
    goal.profile = "nvidia-l4";
    goal.contextTokens = 16_384;
    goal.parallelRequests = 2;

    goal.execute();

    assertThat(log.shown())
        .startsWith("INFO model            nvidia-l4")
        .endsWith("INFO Wrote target/chartwright: 2 replaced, 0 untouched.");
    Path report = folder.resolve("target/chartwright");
    assertThat(report.resolve("fit.svg")).content().startsWith("<svg ").contains("16,384 tokens");
    assertThat(report.resolve("fit.json"))
        .content()
        .contains("\"contextTokens\": 16384", "\"parallelRequests\": 2", "\"qwen3-8b-awq\"");
    log.clear();

    goal.execute();

    assertThat(log.shown()).endsWith("INFO Wrote target/chartwright: 0 replaced, 2 untouched.");
  }

  @Test
  void allMistakesInParametersAreSaid() {
    FitMojo goal = goal(new FitMojo());
    goal.contextTokens = 0;
    goal.parallelRequests = -1;
    assertThatThrownBy(goal::execute).hasMessageStartingWith("2 errors, nothing was written");
    assertThat(log.shown())
        .anyMatch(line -> line.startsWith("ERROR MVN-005 chartwright.contextTokens"))
        .anyMatch(line -> line.startsWith("ERROR MVN-005 chartwright.parallelRequests"));
    log.clear();
    goal.contextTokens = null;
    goal.parallelRequests = null;
    goal.model = "lama-3.2-1b-instruct";
    goal.profile = "nvidia-l5";

    assertThatThrownBy(goal::execute).hasMessageStartingWith("2 errors, nothing was written");

    assertThat(log.shown())
        .anyMatch(line -> line.contains("Did you mean `llama-3.2-1b-instruct`?"))
        .anyMatch(line -> line.contains("Did you mean `nvidia-l4`?"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theCheapestAreRecommended() throws Exception {
    RecommendMojo goal = goal(new RecommendMojo());
    goal.model = "llama-3.2-1b-instruct-q4-k-m";
    goal.parallelRequests = 4;

    goal.execute();

    assertThat(log.shown().get(0)).startsWith("INFO profile ");
    assertThat(log.shown().get(1)).matches("INFO cpu-8c +llama.cpp +fits +4 +1 .*");
    log.clear();
    goal.contextTokens = 1_000_000;

    assertThatThrownBy(goal::execute).hasMessageStartingWith("1 error, nothing is recommended");

    assertThat(log.shown().get(1)).startsWith("ERROR PLAN-004 chartwright.model");
  }

  @Test
  void factsOfAModelAreReadFromItsConfig() throws Exception {
    write(
        "Tiny/config.json",
        """
        {"model_type": "qwen3", "num_hidden_layers": 2, "num_attention_heads": 4,
         "num_key_value_heads": 2, "head_dim": 8, "vocab_size": 100,
         "max_position_embeddings": 512, "torch_dtype": "bfloat16"}
        """);
    write("Tiny/model.safetensors", "weights");
    ModelFactsMojo goal = goal(new ModelFactsMojo());
    goal.file = folder.resolve("Tiny/config.json").toFile();
    goal.repository = "Tiny";
    assertThatThrownBy(goal::execute).hasMessageStartingWith("1 error, nothing is known");
    assertThat(log.shown().get(1)).startsWith("ERROR MVN-006 chartwright.repository");
    log.clear();
    goal.repository = "example/Tiny";

    goal.execute();

    assertThat(log.shown())
        .startsWith("INFO apiVersion: chartwright.dev/v1alpha1", "INFO kind: Model")
        .contains("INFO   name: tiny", "INFO   weightsBytes: 7", "INFO     layers: 2");
    goal.file = folder.resolve("absent.gguf").toFile();
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private <M extends ChartwrightMojo> M goal(M goal) {
    return SetGoal.in(folder, goal, log, new HashMap<>());
  }
}
