package dev.chartwright.serving;

import static dev.chartwright.serving.ServingPlanner.orElse;

import dev.chartwright.advice.FitAnswer;
import dev.chartwright.advice.ModelFit;
import dev.chartwright.advice.NearestProfile;
import dev.chartwright.advice.Objection;
import dev.chartwright.application.ModelEntry;
import dev.chartwright.catalog.Selection;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.fit.Fit;
import dev.chartwright.fit.FitQuestion;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.hardware.MemoryQuantity;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides how one model is served. */
final class ModelPlanner {

  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  static final int DEFAULT_REPLICAS = 2;

  /** The endpoint picker and the gateway notice within this time that a pod goes away. */
  private static final int PRE_STOP_SECONDS = 15;

  /** Between the longest answer and the kill, for the server to leave in order. */
  private static final int LEAVE_SECONDS = 10;

  /** A slow link: what a pod may need to fetch the weights. */
  private static final long SLOW_LINK_BYTES_PER_SECOND = 10 * MIB;

  private final Selection selection;
  private final int index;
  private final Selection.SelectedModel model;
  private final ModelEntry entry;
  private final ModelFacts facts;
  private final ModelServer server;
  private final HardwareProfile profile;
  private final List<Finding> findings = new ArrayList<>();

  private ModelPlanner(Selection selection, int index) {
    this.selection = selection;
    this.index = index;
    this.model = selection.models().get(index);
    this.entry = model.entry();
    this.facts = model.facts();
    this.server = model.server();
    this.profile = model.profile();
  }

  static Outcome<ModelPlan> plan(Selection selection, int index) {
    return new ModelPlanner(selection, index).run();
  }

  private Outcome<ModelPlan> run() {
    FitQuestion question =
        new FitQuestion(
            facts,
            entry.server(),
            server,
            model.profileName(),
            profile,
            entry.contextTokens(),
            entry.parallelRequests(),
            entry.tensorParallel(),
            entry.measured() == null ? null : MemoryQuantity.bytes(entry.measured().overhead()));
    FitAnswer answer = ModelFit.of(question);
    answer.objections().forEach(objection -> findings.add(finding(objection, question)));
    ModelServer.Image image = server.images().get(profile.imageVariant());
    if (answer.refusal().isPresent() || answer.fit().isEmpty() || image == null) {
      return Outcome.failed(findings);
    }
    notices();
    return Outcome.of(plan(answer.fit().get(), image), findings);
  }

  private Finding finding(Objection objection, FitQuestion question) {
    String hint = objection.hint();
    if (objection.field().isEmpty()) {
      hint +=
          NearestProfile.of(question, selection.hardware().get())
              .map(name -> " The profile `" + name + "` has room for it.")
              .orElse(" No profile has room for it.");
    }
    return objection
        .rule()
        .at(selection.file().place(pointer(objection.field())), objection.message(), hint);
  }

  /** Where an entry leaves a field to the application, or describes its model itself. */
  private String pointer(String field) {
    return switch (field) {
      case "/profile" -> entry.profile() == null ? "/spec/profiles" : at(field);
      case "/model" -> at(entry.model() == null ? "/facts" : field);
      default -> at(field);
    };
  }

  private void notices() {
    if (entry.measured() != null) {
      findings.add(
          PlanRules.MEASURED.at(
              selection.file().place(at("/measured")),
              "`%s` beside weights and cache are taken as measured: %s."
                  .formatted(entry.measured().overhead(), entry.measured().note()),
              "Measure again after a change of server, model or hardware."));
    }
    if (facts.isEstimated()) {
      findings.add(
          PlanRules.ESTIMATED.at(
              selection.file().place(pointer("/model")),
              "The `%s` bytes of `%s` are estimated, so `%s %%` are added to them."
                  .formatted(
                      facts.weightsBytes(),
                      facts.displayName(),
                      ModelFacts.ESTIMATE_MARGIN_PERCENT),
              "Read the size of the file and give it by `facts`, if memory is short."));
    }
    if (profile.note() != null) {
      findings.add(
          PlanRules.HARDWARE.at(
              selection.file().place(pointer("/profile")),
              profile.note(),
              "See the profile `" + model.profileName() + "`."));
    }
  }

  /** The routes of all models have one timeout, and a pod that goes has to outlast it. */
  private int longestOfAllSeconds() {
    return selection.models().stream()
        .mapToInt(each -> each.profile().longestRequestSeconds())
        .max()
        .orElse(0);
  }

  private ModelPlan plan(Fit fit, ModelServer.Image image) {
    int longest = profile.longestRequestSeconds();
    int grace = PRE_STOP_SECONDS + longestOfAllSeconds() + LEAVE_SECONDS;
    return new ModelPlan(
        entry.name(),
        facts,
        entry.server(),
        server,
        model.profileName(),
        profile,
        image,
        orElse(entry.servedName(), facts.servedName()),
        server.port(),
        orElse(entry.replicas(), DEFAULT_REPLICAS),
        fit.contextTokens(),
        fit.parallelRequests(),
        fit.engine(),
        fit.memory(),
        fit,
        startupBudgetSeconds(),
        longest,
        PRE_STOP_SECONDS,
        grace,
        cache(),
        profile.sharedMemoryBytes(),
        EndpointPickerPlanner.plan(
            server, selection.stack().endpointPicker(), fit.parallelRequests(), grace),
        route(),
        orElse(entry.extraArgs(), List.of()));
  }

  /**
   * Fetching over a slow link, then 15 minutes and 18 seconds a GiB as KAITO allows; 3 h at most.
   */
  private int startupBudgetSeconds() {
    long fetch = facts.budgetedWeightsBytes() / SLOW_LINK_BYTES_PER_SECOND;
    long load = 900 + 18 * facts.budgetedWeightsBytes() / GIB;
    return (int) Math.min(10_800, Math.max(1_800, fetch + load));
  }

  /** The weights, what a download needs beside them, and room for compiled kernels. */
  private ModelPlan.CachePlan cache() {
    ModelEntry.Cache given = orElse(entry.cache(), new ModelEntry.Cache(null, null, null, null));
    long bytes = facts.budgetedWeightsBytes() * 5 / 4 + 2 * GIB;
    return new ModelPlan.CachePlan(
        orElse(given.type(), given.existingClaim() == null ? "emptyDir" : "persistentVolumeClaim"),
        orElse(given.size(), MemoryQuantity.ofBytes((bytes + GIB - 1) / GIB * GIB)),
        orElse(given.storageClassName(), ""),
        orElse(given.existingClaim(), ""));
  }

  private ModelPlan.RoutePlan route() {
    ModelEntry.Match match = orElse(entry.match(), new ModelEntry.Match(null, null, null));
    return new ModelPlan.RoutePlan(
        orElse(match.pathPrefix(), "/"),
        orElse(match.hostnames(), List.of()),
        new TreeMap<>(orElse(match.headers(), Map.of())));
  }

  private String at(String below) {
    return "/spec/models/" + index + below;
  }
}
