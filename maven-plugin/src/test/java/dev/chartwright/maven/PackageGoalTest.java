package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goal that attaches archives. */
class PackageGoalTest extends GoalTest {

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
}
