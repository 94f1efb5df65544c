package dev.chartwright.maven.catalogue;

import dev.chartwright.maven.ChartwrightMojo;
import dev.chartwright.maven.RunLog;
import dev.chartwright.overview.RuleTexts;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the rules that findings are about; for one of them, shows what it asks, why, and an example
 * of what breaches it and of what does not. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends ChartwrightMojo {

  /**
   * The id of a rule, as findings have it, to show its page. Default: none, to list all rules.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.rule")
  @Nullable String rule;

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    log.lines(
        rule == null
            ? RuleTexts.table()
            : RuleTexts.page(valueOf(Parameters.rule(rule), log, "nothing is shown")));
  }
}
