package dev.chartwright.maven;

import dev.chartwright.Generated;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Attaches the archive of each chart to the project, to be installed and deployed with it: type
 * {@code tgz}, classifier the chart's name, for the KKP chart with {@code kkp-} before it. Writes
 * nothing; the goal {@code generate} made the archives.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class PackageMojo extends OutputMojo {

  private final MavenProjectHelper attachments;

  @Inject
  PackageMojo(MavenProjectHelper attachments) {
    this.attachments = attachments;
  }

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    Generated generated = generatedOnce(log);
    Map<String, String> archives = new TreeMap<>();
    for (Generated.Chart chart : generated.charts()) {
      archives.put(chart.umbrella().name(), chart.umbrellaArchive());
      archives.put("kkp-" + chart.flat().name(), chart.flatArchive());
    }
    List<Finding> findings =
        archives.values().stream()
            .filter(path -> !isWritten(generated, path))
            .map(this::notWritten)
            .toList();
    if (!findings.isEmpty()) {
      log.found(findings);
      failOnErrors(findings, "nothing was attached");
    }
    archives.forEach(
        (classifier, path) ->
            attachments.attachArtifact(project, "tgz", classifier, archive(path).toFile()));
    log.attached(archives.size());
  }

  private boolean isWritten(Generated generated, String path) {
    byte[] wanted = Objects.requireNonNull(generated.files().files().get(path));
    try {
      return Arrays.equals(Files.readAllBytes(archive(path)), wanted);
    } catch (IOException absent) {
      return false;
    }
  }

  private Finding notWritten(String path) {
    return MavenRules.WRITTEN.at(
        Place.of(path),
        "The archive `" + path + "` is not in `" + shown(output()) + "` as it should be.",
        "Run the goal `generate` before, with the same parameters.");
  }

  private Path archive(String path) {
    return output().toPath().resolve(path);
  }
}
