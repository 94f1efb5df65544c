package dev.chartwright.helm;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A running Helm engine: one process for the whole run. Calls are made one after the other, from
 * whatever thread. Closing it removes the process and every file that it made.
 */
public interface HelmEngine extends AutoCloseable {

  /**
   * What could be opened.
   *
   * @param engine empty if Helm cannot run here
   * @param findings why not, as a warning; empty if there is an engine
   */
  record Opened(Optional<HelmEngine> engine, List<Finding> findings) {}

  /**
   * Opens Helm's library in a process of its own or, where that cannot run, the program {@code
   * helm} on the PATH.
   */
  static Opened open() {
    HelmAnswer<HelmEngine> library = ForkedHelm.open();
    if (library instanceof HelmAnswer.Given<HelmEngine> given) {
      return new Opened(Optional.of(given.value()), List.of());
    }
    HelmAnswer<HelmEngine> program = HelmOnPath.open(System.getenv("PATH"));
    if (program instanceof HelmAnswer.Given<HelmEngine> given) {
      return new Opened(Optional.of(given.value()), List.of());
    }
    return new Opened(
        Optional.empty(), List.of(HelmFindings.noEngine(reason(library), reason(program))));
  }

  /** Which engine this is, with Helm's version, for example {@code helm-java (Helm v3.21.0)}. */
  String name();

  /**
   * Hands a chart to the engine.
   *
   * @param folder the name of the chart's folder, which Helm shows in its messages
   */
  HelmChart chart(String folder, ChartTree files);

  @Override
  void close();

  private static String reason(HelmAnswer<HelmEngine> answer) {
    return answer instanceof HelmAnswer.Broken<HelmEngine> broken ? broken.reason() : "";
  }
}
