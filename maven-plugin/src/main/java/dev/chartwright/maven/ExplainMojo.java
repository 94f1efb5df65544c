package dev.chartwright.maven;

import dev.chartwright.ChartGenerator;
import dev.chartwright.finding.Outcome;
import dev.chartwright.overview.ExplanationText;
import dev.chartwright.serving.Explanation;
import dev.chartwright.serving.ServingPlan;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows where every derived number of each chart comes from, as a tree: what is given and by which
 * source, both estimates of the memory, and the settings that follow. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends ChartMojo {

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    Outcome<List<ServingPlan>> plans = request().then(request -> ChartGenerator.plan(request, log));
    for (ServingPlan plan : valueOf(plans, log, "nothing can be explained")) {
      log.lines(ExplanationText.lines(Explanation.of(plan)));
    }
  }
}
