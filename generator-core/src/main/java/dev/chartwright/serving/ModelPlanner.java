package dev.chartwright.serving;

import static dev.chartwright.serving.ServingPlanner.orElse;

import dev.chartwright.application.ModelEntry;
import dev.chartwright.catalog.Selection;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.hardware.MemoryQuantity;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides how one model is served. */
final class ModelPlanner {

  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  private static final int DEFAULT_CONTEXT_TOKENS = 8192;
  private static final int DEFAULT_REPLICAS = 2;

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
    ModelServer.Image image = image();
    int context = context();
    if (image == null || !findings.isEmpty()) {
      return Outcome.failed(findings);
    }
    int parallel = orElse(entry.parallelRequests(), profile.accelerator() == null ? 1 : 16);
    Fit fit = Fit.of(facts, server, profile, context, parallel);
    if (fit.memory().freeBytes() < 0) {
      findings.add(tooLarge(fit));
    }
    if (profile.accelerator() != null
        && facts.architecture().attentionHeads() % profile.accelerator().count() != 0) {
      findings.add(
          PlanRules.PARALLEL.at(
              selection.file().place(at("")),
              "`"
                  + profile.accelerator().count()
                  + "` devices do not divide the `"
                  + facts.architecture().attentionHeads()
                  + "` attention heads of `"
                  + facts.displayName()
                  + "`.",
              "Take a profile with another number of devices."));
    }
    if (!findings.isEmpty()) {
      return Outcome.failed(findings);
    }
    int longest = profile.longestRequestSeconds();
    int grace = PRE_STOP_SECONDS + longest + LEAVE_SECONDS;
    return Outcome.of(
        new ModelPlan(
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
            context,
            parallel,
            fit.engine(),
            fit.memory(),
            startupBudgetSeconds(),
            longest,
            PRE_STOP_SECONDS,
            grace,
            cache(),
            profile.accelerator() == null ? 0 : sharedMemoryBytes(profile.accelerator().count()),
            EndpointPickerPlanner.plan(server, selection.stack().endpointPicker(), parallel, grace),
            route(),
            orElse(entry.extraArgs(), List.of())));
  }

  private ModelServer.@Nullable Image image() {
    if (!server.modelFormats().contains(facts.format())) {
      findings.add(
          PlanRules.FORMAT.at(
              selection.file().place(at("/server")),
              "`"
                  + entry.server()
                  + "` does not read `"
                  + facts.format()
                  + "` models such as `"
                  + facts.displayName()
                  + "`.",
              "It reads `"
                  + String.join("`, `", server.modelFormats())
                  + "`: choose another server or another model."));
    }
    ModelServer.Image image = server.images().get(profile.imageVariant());
    boolean needsDevice = server.engine().equals("vllm") && profile.accelerator() == null;
    if (image == null || needsDevice) {
      findings.add(
          PlanRules.IMAGE.at(
              selection.file().place(at("/server")),
              "`"
                  + entry.server()
                  + "` has no image for `"
                  + profile.imageVariant()
                  + "`, which the profile `"
                  + model.profileName()
                  + "` needs.",
              "It has images for `"
                  + String.join("`, `", new TreeMap<>(server.images()).keySet())
                  + "`: choose another profile or another server."));
    }
    return image;
  }

  private int context() {
    int maximum = facts.architecture().maximumContextTokens();
    int context = orElse(entry.contextTokens(), Math.min(DEFAULT_CONTEXT_TOKENS, maximum));
    if (context > maximum) {
      findings.add(
          PlanRules.CONTEXT.at(
              selection.file().place(at("/contextTokens")),
              "`"
                  + context
                  + "` tokens are more than the `"
                  + maximum
                  + "` of `"
                  + facts.displayName()
                  + "`.",
              "Set `contextTokens` to `" + maximum + "` or less."));
    }
    return context;
  }

  private Finding tooLarge(Fit fit) {
    MemoryBudget memory = fit.memory();
    long tokens = fit.largestContextTokens();
    return PlanRules.MEMORY.at(
        selection.file().place(at("")),
        "`"
            + entry.name()
            + "` needs `"
            + mebibytes(memory.neededBytes())
            + " MiB` (weights `"
            + mebibytes(memory.weightsBytes())
            + "`, cache `"
            + mebibytes(memory.kvCacheBytes())
            + "`, buffers and reserve `"
            + mebibytes(memory.overheadBytes())
            + "`); the profile `"
            + model.profileName()
            + "` has `"
            + memory.availableBytes() / MIB
            + " MiB` for it.",
        tokens > 0
            ? "`contextTokens: " + tokens + "` fits; or take a profile with more memory."
            : "Take a profile with more memory or a smaller model.");
  }

  private static long mebibytes(long bytes) {
    return (bytes + MIB - 1) / MIB;
  }

  /**
   * Fetching over a slow link, then 15 minutes and 18 seconds a GiB as KAITO allows; 3 h at most.
   */
  private int startupBudgetSeconds() {
    long fetch = facts.weightsBytes() / SLOW_LINK_BYTES_PER_SECOND;
    long load = 900 + 18 * facts.weightsBytes() / GIB;
    return (int) Math.min(10_800, Math.max(1_800, fetch + load));
  }

  /** The weights, what a download needs beside them, and room for compiled kernels. */
  private ModelPlan.CachePlan cache() {
    ModelEntry.Cache given = orElse(entry.cache(), new ModelEntry.Cache(null, null, null, null));
    long bytes = facts.weightsBytes() + facts.weightsBytes() / 4 + 2 * GIB;
    return new ModelPlan.CachePlan(
        orElse(given.type(), given.existingClaim() == null ? "emptyDir" : "persistentVolumeClaim"),
        orElse(given.size(), MemoryQuantity.ofBytes((bytes + GIB - 1) / GIB * GIB)),
        orElse(given.storageClassName(), ""),
        orElse(given.existingClaim(), ""));
  }

  /** Several devices talk through shared memory; one needs little. */
  private static long sharedMemoryBytes(int devices) {
    return devices > 1 ? 8 * GIB : 2 * GIB;
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
