package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goal that writes charts, and what all goals share. */
class GenerateGoalTest extends GoalTest {

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
}
