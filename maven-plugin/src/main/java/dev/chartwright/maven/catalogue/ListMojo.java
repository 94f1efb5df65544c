package dev.chartwright.maven.catalogue;

import dev.chartwright.Advisor;
import dev.chartwright.finding.Outcome;
import dev.chartwright.maven.ChartwrightMojo;
import dev.chartwright.maven.RunLog;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** How the goals run that list one kind of the catalogue's entries. */
abstract class ListMojo extends ChartwrightMojo {

  @Override
  protected final void run(RunLog log) throws MojoFailureException {
    log.lines(valueOf(ownCatalog().then(own -> table(new Advisor(own))), log, "nothing is listed"));
  }

  /** The lines that are shown. */
  abstract Outcome<List<String>> table(Advisor advisor);
}
