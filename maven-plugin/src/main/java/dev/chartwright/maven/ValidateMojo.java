package dev.chartwright.maven;

import dev.chartwright.ChartValidator;
import dev.chartwright.ChartValidator.Target;
import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.EntryValidator;
import dev.chartwright.Generated;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.report.ReportFormat;
import dev.chartwright.report.RunReport;
import dev.chartwright.source.NamedFiles.Named;
import dev.chartwright.validate.Matrix;
import dev.chartwright.validate.entry.Published;
import dev.chartwright.write.OutputFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Has Helm lint each chart and render it in both layouts, with no values given and over a matrix of
 * them, and checks every object that comes out; or checks manifests for KKP. Writes reports and
 * nothing else.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends CheckMojo {

  /**
   * With how many sets of values each chart is rendered: {@code defaults} only, {@code singles} for
   * each switch and choice alone, or {@code pairs} for all pairs of switches, too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.matrix", defaultValue = "pairs")
  String matrix = "pairs";

  /**
   * Anybody's chart, a folder or a {@code .tgz}, that is validated in place of the generated ones;
   * then neither a POM nor an application is needed. It is rendered with its own values, with each
   * file {@code ci/*-values.yaml} in it and, but for the matrix {@code defaults}, with each switch
   * of its {@code values.yaml} turned over alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.chart")
  @Nullable String chart;

  /**
   * Files of values that are laid under every rendering of {@code chartwright.chart}, the last on
   * top, as {@code helm -f} does; on the command line parted by commas. For a chart that cannot be
   * installed without them, or as you install it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.values")
  @Nullable List<String> values;

  /**
   * Manifests for KKP, a file or a folder of them, that are validated in place of the generated
   * charts: ApplicationDefinitions, ApplicationInstallations and ApplicationCatalogs, anybody's.
   * Together with {@code chartwright.chart}, values of versions that install that chart are held to
   * its schema.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.kkp")
  @Nullable String kkp;

  /**
   * The ApplicationDefinitions that were last published, a file or a folder of them, for example
   * what {@code kubectl get applicationdefinitions -o yaml} gives: versions that KKP's users have
   * must stay in the generated ones, or in those that {@code chartwright.kkp} names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.published")
  @Nullable String published;

  /**
   * The reports that are written: {@code sarif}, {@code junit}, {@code json}; on the command line
   * parted by commas.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.reports", defaultValue = "json")
  List<String> reports = List.of("json");

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    Matrix sets = named("matrix", matrix, Matrix.values());
    List<ReportFormat> formats = formats();
    refuseWhatHasNoEffect();
    List<Target> charts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    if (chart != null) {
      List<Named> under = values == null ? List.of() : values.stream().map(this::file).toList();
      Outcome<Target> target = ChartValidator.foreign(file(chart), sets, under);
      if (target.value().isPresent()) {
        charts.add(target.value().get());
        log.laid(under.stream().map(Named::name).toList());
      }
      findings.addAll(target.findings());
    } else if (kkp == null) {
      Generated generated = generatedOnce(log);
      charts.addAll(ChartValidator.targets(generated, sets));
      if (published != null) {
        findings.addAll(since(generated, log));
      }
    }
    if (kkp != null) {
      findings.addAll(manifests(charts.stream().findFirst(), log));
    }
    if (!charts.isEmpty()) {
      Validation validation = ChartValidator.validate(charts, log);
      log.validated(validation, charts.size());
      findings.addAll(validation.findings());
    }
    List<String> subjects = new ArrayList<>(charts.stream().map(Target::folder).toList());
    if (kkp != null) {
      subjects.add(file(kkp).name());
    }
    RunReport report = RunReport.of("validate", subjects, findings);
    OutputFiles files = OutputFiles.none();
    for (ReportFormat format : formats) {
      byte[] text = format.text(report).getBytes(StandardCharsets.UTF_8);
      files = files.withFile(format.fileName(report), text);
    }
    String what = kkp != null ? "manifests" : chart == null ? "charts" : "chart";
    conclude(log, findings, files, "the " + what + " should not be published");
  }

  private void refuseWhatHasNoEffect() throws MojoFailureException {
    if (values != null && !values.isEmpty() && chart == null) {
      throw new MojoFailureException(
          "`chartwright.values` is for a chart that `chartwright.chart` names.");
    }
    if (published != null && chart != null && kkp == null) {
      throw new MojoFailureException(
          "`chartwright.published` is for the charts of applications, or for manifests that"
              + " `chartwright.kkp` names.");
    }
  }

  private List<Finding> since(Generated generated, RunLog log) {
    Named old = file(Objects.requireNonNull(published));
    Outcome<Published> before = EntryValidator.published(old);
    List<Finding> findings = new ArrayList<>(before.findings());
    before
        .value()
        .map(definitions -> EntryValidator.since(definitions, generated))
        .ifPresent(
            compared -> {
              log.compared(compared, old.name());
              findings.addAll(compared.findings());
            });
    return findings;
  }

  private List<Finding> manifests(Optional<Target> beside, RunLog log) {
    Optional<Outcome<Published>> before =
        Optional.ofNullable(published).map(old -> EntryValidator.published(file(old)));
    List<Finding> findings = new ArrayList<>();
    before.ifPresent(read -> findings.addAll(read.findings()));
    EntryValidator.Validation validation =
        EntryValidator.validate(
            file(Objects.requireNonNull(kkp)), before.flatMap(Outcome::value), beside);
    log.validated(validation);
    findings.addAll(validation.findings());
    return findings;
  }

  private List<ReportFormat> formats() throws MojoFailureException {
    List<ReportFormat> formats = new ArrayList<>();
    for (String name : reports) {
      ReportFormat format = named("reports", name, ReportFormat.values());
      if (!formats.contains(format)) {
        formats.add(format);
      }
    }
    return formats;
  }
}
