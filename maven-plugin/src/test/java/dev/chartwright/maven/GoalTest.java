package dev.chartwright.maven;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Goals as Maven makes them, without Maven: fields set, then executed. */
abstract class GoalTest {

  @TempDir Path folder;

  final Map<String, Object> context = new HashMap<>();
  final RecordedLog log = new RecordedLog();
  Workspace workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = new Workspace(folder);
  }

  final String last() {
    return log.shown().get(log.shown().size() - 1);
  }

  final <M extends ChartMojo> M goal(M goal) {
    return SetGoal.in(folder, goal, log, context);
  }
}
