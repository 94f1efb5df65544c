package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goal that compares two versions of a chart. */
class DiffGoalTest extends GoalTest {

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
        .contains(
            "INFO Compared chat-cpu-8c: 1.2.3 to 1.2.4: the upgrade breaks what worked.",
            "INFO Objects: 16 created, 1 changed, 16 deleted, 15 changed only in their version"
                + " labels.")
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
}
