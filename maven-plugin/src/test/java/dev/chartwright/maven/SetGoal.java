package dev.chartwright.maven;

import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Sets what Maven sets in every goal, for a folder without a POM. */
public final class SetGoal {

  private SetGoal() {}

  /**
   * The same goal, ready to be executed.
   *
   * @param context what goals of one build hand on
   */
  public static <M extends ChartwrightMojo> M in(
      Path folder, M goal, Log log, Map<String, Object> context) {
    goal.setLog(log);
    goal.setPluginContext(context);
    goal.base = folder.toFile();
    goal.project = new MavenProject();
    return goal;
  }
}
