package dev.chartwright.validate.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.serving.CommandLine.Flag;
import dev.chartwright.yaml.YamlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final BuiltInResources RESOURCES = BuiltInResources.load();

  private static CommandLine line(String table, Map<String, Object> container) {
    YamlDocument document = new YamlDocument("a.yaml", Map.of(), Map.of());
    RenderedObject pod = new RenderedObject("v1", "Pod", "ns", "a", document);
    return CommandLine.of(
        new Container(new PodTemplate(pod, ""), "/containers/0", container), table(table));
  }

  /** A table of the resources, or {@code go} and {@code pflag} for the two ways of Go programs. */
  private static FlagTable table(String name) {
    return name.equals("go") || name.equals("pflag")
        ? FlagTable.ofGo(
            name, "", name.equals("pflag"), List.of("--v", "--name"), List.of("--tracing"))
        : FlagTable.load(RESOURCES, name);
  }

  private static CommandLine line(String table, String... arguments) {
    return line(table, Map.of("args", List.of(arguments)));
  }

  @Test
  void readsValuesInTheNextArgument() {
    CommandLine line = line("llama.cpp", "-c", "4096", "--metrics", "-np", "2", "--seed", "-1");

    assertThat(line.number("--ctx-size")).contains(4096L);
    assertThat(line.number("--parallel")).contains(2L);
    assertThat(line.number("--seed")).contains(-1L);
    assertThat(line.flag("--metrics").orElseThrow().value()).isEmpty();
    assertThat(line.flag("--alias")).isEmpty();
  }

  @Test
  void readsValuesAfterAnEqualsSign() {
    CommandLine line =
        line("vllm", "serve", "model", "--max_model_len=8192", "-tp=2", "--hf-overrides", "{}");

    assertThat(line.number("--max-model-len")).contains(8192L);
    assertThat(line.number("--tensor-parallel-size")).contains(2L);
    assertThat(line.value("--hf-overrides")).contains("{}");
    assertThat(line.flags()).hasSize(3).allMatch(Flag::isKnown);
  }

  @Test
  void letsTheLastOfTwoWin() {
    assertThat(line("llama.cpp", "-t", "1", "--threads", "2").number("--threads")).contains(2L);
  }

  @Test
  void readsVariablesUnlessAnArgumentSaysOtherwise() {
    List<Map<String, String>> variables =
        List.of(
            Map.of("name", "LLAMA_ARG_CTX_SIZE", "value", "512"),
            Map.of("name", "LLAMA_ARG_ENDPOINT_METRICS", "value", "1"),
            Map.of("name", "LLAMA_ARG_THREADS", "value", "8"));
    CommandLine line = line("llama.cpp", Map.of("args", List.of("-t", "2"), "env", variables));

    assertThat(line.number("--ctx-size")).contains(512L);
    assertThat(line.flag("--metrics")).isPresent();
    assertThat(line.number("--threads")).contains(2L);
    assertThat(
            line(
                    "llama.cpp",
                    Map.of(
                        "env", List.of(Map.of("name", "LLAMA_ARG_ENDPOINT_METRICS", "value", "0"))))
                .flag("--metrics"))
        .isEmpty();
  }

  @Test
  void leavesScriptsAndPythonAlone() {
    CommandLine script =
        line("vllm", Map.of("command", List.of("/bin/bash", "-lc"), "args", List.of("vllm -x")));
    assertThat(script.isScript()).isTrue();
    assertThat(script.script()).contains("vllm -x");
    assertThat(script.flags()).isEmpty();

    CommandLine module =
        line("vllm", "python3", "-m", "vllm.entrypoints.openai.api_server", "--port", "8000");
    assertThat(module.flags()).extracting(Flag::name).containsExactly("--port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--no-enable-prefix-caching",
        "--compilation-config.level=3",
        "-O3",
        "-O",
        "--eplb-config.a=1",
        "--enable_lora",
        "--tool-call-parser=hermes",
        "--speculative-config={}"
      })
  void knowsHowVllmWritesFlags(String argument) {
    assertThat(line("vllm", argument).flags()).singleElement().matches(Flag::isKnown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v=4", "--v=4", "-tracing=false", "--tracing"})
  void knowsHowGoWritesFlags(String argument) {
    assertThat(line("go", argument).flags()).singleElement().matches(Flag::isKnown);
  }

  @ParameterizedTest
  @CsvSource({"-v=4, true", "--v=4, true", "--tracing, true", "-tracing=false, false"})
  void knowsThatPflagTakesOneDashForLettersOnly(String argument, boolean isKnown) {
    assertThat(line("pflag", argument).flags())
        .singleElement()
        .matches(flag -> flag.isKnown() == isKnown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-such-flag", "--metricss", "-zz", "--no-no-such"})
  void knowsNoOthers(String argument) {
    for (String table : List.of("llama.cpp", "vllm", "go", "pflag")) {
      assertThat(line(table, argument).flags())
          .singleElement()
          .matches(flag -> !flag.isKnown() && flag.name().equals(argument));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "server-b10068, 10068, 0", "server-cuda-b7010, 7010, 0", "b1, 1, 0", "v0.18.1, 0, 18",
    "0.10.2, 0, 10", "v1.1.0, 1, 1", "v0.9.3-x86_64, 0, 9", "v1.2, 1, 2"
  })
  void readsVersionsInTags(String tag, int major, int minor) {
    assertThat(ServerVersion.ofTag(tag)).contains(new ServerVersion(major, minor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "server", "server-cuda", "", "nightly", "main-abc"})
  void readsNoVersionInOthers(String tag) {
    assertThat(ServerVersion.ofTag(tag)).isEqualTo(Optional.empty());
  }

  @Test
  void noFlagStandsTwiceInATable() {
    for (String table : List.of("llama.cpp", "vllm", "go", "pflag")) {
      FlagTable flags = table(table);
      assertThat(flags.names()).doesNotHaveDuplicates().allMatch(name -> name.startsWith("-"));
      assertThat(flags.names())
          .as("with and without a value in %s", table)
          .noneMatch(
              name ->
                  flags.canonical(name, true).isPresent()
                      && flags.canonical(name, false).isPresent());
    }
  }
}
