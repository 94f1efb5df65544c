package dev.chartwright.serving;

import dev.chartwright.application.GatewaySettings;
import dev.chartwright.application.InferenceApplication;
import dev.chartwright.catalog.Selection;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.kkp.KkpPlan;
import dev.chartwright.kkp.KkpPlanner;
import dev.chartwright.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how a selection is served: the second stage of the line, a pure function. */
public final class ServingPlanner {

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private ServingPlanner() {}

  /** The plan, or everything that speaks against it. */
  public static Outcome<ServingPlan> plan(Selection selection) {
    List<Finding> findings = new ArrayList<>();
    List<ModelPlan> models = new ArrayList<>();
    for (int index = 0; index < selection.models().size(); index++) {
      Outcome<ModelPlan> model = ModelPlanner.plan(selection, index);
      findings.addAll(model.findings());
      model.value().ifPresent(models::add);
    }
    Outcome<KkpPlan> kkp = KkpPlanner.plan(selection);
    findings.addAll(kkp.findings());
    findings.addAll(NodePools.findings(selection));
    findings.addAll(notices(selection));
    if (findings.stream().anyMatch(Finding::isError) || kkp.value().isEmpty()) {
      return Outcome.failed(findings);
    }
    InferenceApplication application = selection.file().application();
    return Outcome.of(
        new ServingPlan(
            application.metadata().name() + "-" + selection.profileName(),
            application,
            selection.profileName(),
            selection.stackName(),
            selection.stack(),
            models,
            gateway(application, models),
            kkp.value().get()),
        findings);
  }

  private static List<Finding> notices(Selection selection) {
    List<Stack.Notice> notices = selection.stack().notices();
    return notices == null
        ? List.of()
        : notices.stream()
            .map(
                notice ->
                    PlanRules.STACK.at(
                        selection.file().place("/spec/stack"), notice.message(), notice.hint()))
            .toList();
  }

  private static GatewayPlan gateway(InferenceApplication application, List<ModelPlan> models) {
    GatewaySettings settings = application.spec().gateway();
    GatewaySettings given =
        settings == null ? new GatewaySettings(null, null, null, null, null) : settings;
    GatewaySettings.Ports ports = orElse(given.ports(), new GatewaySettings.Ports(null, null));
    GatewaySettings.Tls tls = orElse(given.tls(), new GatewaySettings.Tls(null, null, null));
    GatewaySettings.Issuer issuer = orElse(tls.issuer(), new GatewaySettings.Issuer(null, null));
    return new GatewayPlan(
        orElse(given.hostnames(), List.of()),
        orElse(ports.https(), HTTPS_PORT),
        orElse(ports.http(), HTTP_PORT),
        orElse(given.httpRedirect(), true),
        orElse(tls.mode(), "selfSigned"),
        orElse(tls.secretName(), application.metadata().name() + "-tls"),
        orElse(issuer.kind(), "Issuer"),
        orElse(issuer.name(), ""),
        orElse(given.serviceAnnotations(), Map.of()),
        models.stream().mapToInt(ModelPlan::longestRequestSeconds).max().orElse(0));
  }

  static <T> T orElse(@Nullable T value, T other) {
    return Objects.requireNonNullElse(value, other);
  }
}
