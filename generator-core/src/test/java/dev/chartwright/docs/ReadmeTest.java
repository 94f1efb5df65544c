package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.ChartGenerator;
import dev.chartwright.GenerationRequest;
import dev.chartwright.GenerationSteps;
import dev.chartwright.finding.Outcome;
import dev.chartwright.serving.ServingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README lists what there is: goals, parameters, profiles; and its example works. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");
  private static final Pattern APPLICATION =
      Pattern.compile("(?s)```yaml\n(apiVersion: chartwright.dev/v1alpha1\nkind: Inference.*?)```");

  @TempDir private Path folder;

  @Test
  void goals() throws IOException {
    String goals = PluginSource.goals();
    assertThat(goals).contains("`chartwright:generate`", "`chartwright:validate`");
    new MarkedBlocks(README).hold("goals", goals);
  }

  @Test
  void parameters() throws IOException {
    String parameters = PluginSource.parameters();
    assertThat(parameters).contains("`chartwright.applications`", "`chartwright.skip`");
    new MarkedBlocks(README).hold("parameters", parameters);
  }

  @Test
  void profiles() throws IOException {
    new MarkedBlocks(README).hold("profiles", CatalogueTables.hardwareFamilies());
  }

  @Test
  void catalogue() throws IOException {
    MarkedBlocks page = new MarkedBlocks(Path.of("../docs/catalogue.md"));
    page.hold("servers", CatalogueTables.servers());
    page.hold("stacks", CatalogueTables.stacks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/applications.md"})
  void exampleIsGenerated(String page) throws IOException {
    List<String> examples =
        APPLICATION
            .matcher(Files.readString(Path.of("..").resolve(page)))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(examples).hasSize(1);
    Path file = Files.writeString(folder.resolve("chat.yaml"), examples.get(0));
    Outcome<?> outcome =
        ChartGenerator.generate(
            new GenerationRequest(List.of(file), folder, folder.resolve("catalog"), null, null),
            new NoSteps());
    assertThat(outcome.findings()).allMatch(finding -> finding.rule().id().equals("KKP-006"));
    assertThat(outcome.value()).isPresent();
  }

  private static final class NoSteps implements GenerationSteps {
    @Override
    public void resolved(int applications, int charts) {}

    @Override
    public void planned(ServingPlan plan) {}

    @Override
    public void rendered(int done, int all) {}
  }
}
