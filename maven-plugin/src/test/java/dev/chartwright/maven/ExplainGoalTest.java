package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The goal that shows where numbers come from. */
class ExplainGoalTest extends GoalTest {

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
}
