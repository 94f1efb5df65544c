package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals as Maven makes them, without Maven: fields set, then executed. */
class GoalsTest {

  @TempDir Path folder;

  private final Map<String, Object> context = new HashMap<>();
  private final RecordedLog log = new RecordedLog();
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = new Workspace(folder);
  }

  @Test
  void generateSaysWhatItResolvedPlannedFoundAndWrote() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);

    goal(new GenerateMojo()).execute();

    assertThat(log.shown())
        .containsExactly(
            "INFO Resolved 1 application to 1 chart.",
            "INFO Planned chat-cpu-8c on stack kgateway-2.1: llama by llama.cpp on cpu-8c,"
                + " 2 x (2048 tokens x 1 request, 2.1 of 6.0 GiB)",
            "INFO Found nothing to report.",
            "INFO Wrote target: 8 replaced, 0 untouched.");
    assertThat(workspace.state("target"))
        .containsKeys(
            "charts/chat-cpu-8c/Chart.yaml",
            "charts/chat-cpu-8c-1.2.3.tgz",
            "kkp/chat-cpu-8c/applicationdefinition.yaml",
            "images.txt");
  }

  @Test
  void aSecondRunTouchesNothing() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    Map<String, String> before = workspace.state("target");

    goal(new GenerateMojo()).execute();

    assertThat(workspace.state("target")).isEqualTo(before);
    assertThat(log.shown()).endsWith("INFO Wrote target: 0 replaced, 8 untouched.");
  }

  @Test
  void allMistakesAreShownAndTheLastGoodOutputStays() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    Map<String, String> before = workspace.state("target");
    workspace.write("src/main/inference/chat.yaml", Workspace.BAD);
    log.clear();

    assertThatThrownBy(goal(new GenerateMojo())::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "3 errors, nothing was written; each is shown above with its place and the way out, and"
                + " the goal `rules` with `-Dchartwright.rule=ID` has more of it.");

    assertThat(workspace.state("target")).isEqualTo(before);
    assertThat(log.shown()).startsWith("INFO Found 3 errors:").hasSize(4);
    assertThat(log.shown().subList(1, 4))
        .allSatisfy(message -> assertThat(message).startsWith("ERROR APP-001 src/main/inference/"))
        .anySatisfy(message -> assertThat(message).contains("`kin`"))
        .anySatisfy(message -> assertThat(message).contains("`replikas`"))
        .anySatisfy(message -> assertThat(message).contains("`many`"));
  }

  @Test
  void parametersNameTheApplicationsTheProfileTheStackAndTheCatalogue() throws Exception {
    Path first = workspace.write("one.yaml", Workspace.GOOD);
    workspace.write(
        "more/two.yaml",
        Workspace.GOOD.replace("name: chat", "name: talk").replace("[cpu-8c]", "[cpu-8c, ours]"));
    workspace.write(
        "data/hardware/ours.yaml",
        """
        apiVersion: chartwright.dev/v1alpha1
        kind: HardwareProfile
        metadata:
          name: ours
        extends: cpu-8c
        spec: {}
        """);
    GenerateMojo goal = goal(new GenerateMojo());
    goal.applications = List.of(first.toString(), " more");
    goal.catalog = folder.resolve("data").toFile();
    goal.profile = "ours";
    goal.stack = "kkp-2.29";

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    goal.applications = List.of("more/two.yaml");
    goal.execute();

    assertThat(log.shown())
        .anySatisfy(message -> assertThat(message).startsWith("ERROR").contains("one.yaml"))
        .contains("INFO Resolved 1 application to 1 chart.")
        .anySatisfy(
            message -> assertThat(message).startsWith("INFO Planned talk-ours on stack kkp-2.29:"));
  }

  @Test
  void skipDoesNothing() throws Exception {
    GenerateMojo goal = goal(new GenerateMojo());
    goal.skip = true;

    goal.execute();

    assertThat(log.shown()).containsExactly("INFO Nothing is done, as chartwright.skip asks.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void progressIsShownWhereManyChartsAreMade() {
    RunLog progress = new RunLog(log);

    for (int done = 1; done <= 40; done++) {
      progress.rendered(done, 40);
    }
    progress.rendered(39, 40);
    progress.validated(200, 200);

    assertThat(log.shown())
        .hasSize(10)
        .startsWith("INFO Rendered 10 %.", "INFO Rendered 20 %.")
        .endsWith("INFO Rendered 100 %.");
  }

  @Test
  void validateReportsOnceWhatGenerateMadeAndHasHelmRenderIt() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    Map<String, String> before = workspace.state("target/charts");
    log.clear();

    goal(new ValidateMojo()).execute();

    assertThat(log.shown()).startsWith("INFO Validated 10 %.").contains("INFO Validated 100 %.");
    assertThat(log.shown())
        .filteredOn(
            message ->
                message.matches(
                    "INFO Validated 2 charts in [1-9]\\d+ renderings with [1-9]\\d+ objects by"
                        + " .*Helm v3.*\\."))
        .hasSize(1);
    assertThat(log.shown()).noneMatch(message -> message.startsWith("ERROR"));
    assertThat(last()).isEqualTo("INFO Reported in target/chartwright: validate.json.");
    assertThat(workspace.state("target/charts")).isEqualTo(before);
    assertThat(workspace.state("target/chartwright")).containsOnlyKeys("validate.json");
  }

  @Test
  void validateTakesAnybodysChartWithoutAnyApplication() throws Exception {
    workspace.write("odd/Chart.yaml", "apiVersion: v2\nname: odd\nversion: 1.0.0\n");
    workspace.write("odd/values.yaml", "shiny: false\n");
    workspace.write(
        "odd/templates/a.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"
            + "data: {a: b}\nodds: {{ .Values.shiny }}\n");
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "odd";
    goal.reports = List.of("sarif", " junit", "json");
    goal.maxPerRule = 1;

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("1 error")
        .hasMessageEndingWith(
            "the chart should not be published. See above and `target/chartwright`.");

    assertThat(log.shown())
        .anyMatch(message -> message.startsWith("ERROR OBJ-004 odd/templates/a.yaml /odds\n"));
    assertThat(last())
        .isEqualTo(
            "INFO Reported in target/chartwright: validate-junit.xml, validate.json,"
                + " validate.sarif.");
  }

  @Test
  void aChartThatIsNotThereIsAFindingAndReported() throws Exception {
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "none.tgz";
    goal.failOn = "never";

    goal.execute();

    assertThat(log.shown())
        .anyMatch(message -> message.startsWith("ERROR SRC-001 none.tgz\n"))
        .noneMatch(message -> message.contains(folder.toString()));
    assertThat(workspace.state("target/chartwright")).containsOnlyKeys("validate.json");
  }

  @Test
  void aWordThatNoParameterHasIsRefused() throws Exception {
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "none.tgz";
    goal.reports = List.of("html");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("`chartwright.reports` is `html`, which is none of `sarif`, `junit`, `json`.");
  }

  @Test
  void diffComparesAnArchiveWithWhatIsGeneratedNow() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    Path archive = folder.resolve("target/charts/chat-cpu-8c-1.2.3.tgz");
    Path old = Files.copy(archive, folder.resolve("old.tgz"));
    workspace.write(
        "src/main/inference/chat.yaml",
        Workspace.GOOD
            .replace("name: llama\n", "name: llama-small\n")
            .replace("\"1.2.3\"", "\"1.2.4\""));
    log.clear();
    context.clear();
    DiffMojo goal = goal(new DiffMojo());
    goal.from = old.getFileName().toString();

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("the upgrade should not be published like this");

    assertThat(log.shown())
        .contains("INFO Compared chat-cpu-8c: 1.2.3 to 1.2.4: the upgrade breaks what worked.")
        .anyMatch(message -> message.startsWith("ERROR UPG-017 charts/chat-cpu-8c/Chart.yaml"))
        .anyMatch(message -> message.startsWith("WARNING UPG-009 old.tgz/values.yaml /llama\n"))
        .endsWith("INFO Reported in target/chartwright: diff.json, diff.md.");
  }

  @Test
  void diffOfTheSameHasNothingToSay() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    log.clear();
    DiffMojo goal = goal(new DiffMojo());
    goal.from = "target/charts/chat-cpu-8c";
    goal.to = "target/charts/chat-cpu-8c-1.2.3.tgz";
    goal.failOn = "warning";

    goal.execute();

    assertThat(log.shown())
        .containsExactly(
            "INFO Compared chat-cpu-8c: 1.2.3 to 1.2.3: nothing that worked breaks.",
            "INFO Found nothing to report.",
            "INFO Reported in target/chartwright: diff.json, diff.md.");
  }

  @Test
  void diffNeedsAChartOfThatName() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    workspace.write("old/Chart.yaml", "apiVersion: v2\nname: chat-cpu-8\nversion: 1.0.0\n");
    DiffMojo goal = goal(new DiffMojo());
    goal.from = "old";

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("1 error, nothing was compared");

    assertThat(last())
        .startsWith("ERROR MVN-003 old/Chart.yaml /name\n")
        .contains("Did you mean `chat-cpu-8c`?");
  }

  @Test
  void packageAttachesEachArchive() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    Attachments attachments = new Attachments(folder);
    PackageMojo goal = goal(new PackageMojo(attachments));

    goal.execute();

    assertThat(attachments.files())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "tgz chat-cpu-8c", "target/charts/chat-cpu-8c-1.2.3.tgz",
                "tgz kkp-chat-cpu-8c", "target/kkp/chat-cpu-8c/chat-cpu-8c-1.2.3.tgz"));
    assertThat(log.shown()).endsWith("INFO Attached 2 archives.");
  }

  @Test
  void packageRefusesArchivesThatWereNotGenerated() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    workspace.write("target/charts/chat-cpu-8c-1.2.3.tgz", "stale");
    Attachments attachments = new Attachments(folder);
    PackageMojo goal = goal(new PackageMojo(attachments));

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("1 error, nothing was attached");

    assertThat(attachments.files()).isEmpty();
    assertThat(last()).startsWith("ERROR MVN-002 charts/chat-cpu-8c-1.2.3.tgz");
  }

  @Test
  void explainShowsWhereNumbersOfEachChartComeFrom() throws Exception {
    workspace.write(
        "src/main/inference/chat.yaml",
        Workspace.GOOD.replace("[cpu-8c]", "[cpu-8c, nvidia-l4, cpu-20c]"));
    ExplainMojo goal = goal(new ExplainMojo());

    goal.execute();

    assertThat(log.shown())
        .startsWith("INFO Resolved 1 application to 3 charts.")
        .contains(
            "INFO chat-cpu-8c (stack kgateway-2.1)",
            "INFO chat-nvidia-l4 (stack kgateway-2.1)",
            "INFO       cache of one token: 32768 B (2 x 16 layers x 8 heads x 64 numbers x 2 B)",
            "INFO       --threads: 8 (the cores of the profile)",
            "INFO       --threads: 20 (the cores of the profile)")
        .allMatch(message -> message.length() <= 118 || message.startsWith("INFO Planned"));
    assertThat(folder.resolve("target")).doesNotExist();
    log.clear();
    goal.profile = "cpu-20c";
    goal.stack = "kkp-2.29";

    goal.execute();

    assertThat(log.shown())
        .contains("INFO chat-cpu-20c (stack kkp-2.29)")
        .noneMatch(message -> message.startsWith("INFO chat-cpu-8c"));
  }

  private String last() {
    return log.shown().get(log.shown().size() - 1);
  }

  private <M extends ChartMojo> M goal(M goal) {
    return SetGoal.in(folder, goal, log, context);
  }
}
