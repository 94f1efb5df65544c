package dev.chartwright.advice;

import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.fit.Estimate;
import dev.chartwright.fit.Fit;
import dev.chartwright.fit.Fit.Verdict;
import dev.chartwright.fit.FitQuestion;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.names.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Hardware that serves a model for so many requests at a time.
 *
 * @param verdict never {@link Verdict#NO}
 * @param pods how many are needed
 * @param requestsPerPod requests of full length that one of them serves at a time
 * @param deviceMemoryBytes memory of all devices of all pods; 0 without devices
 * @param hostMemoryBytes memory of all pods
 * @param cpuCores cores of all pods
 */
public record Recommendation(
    String profileName,
    String serverName,
    Verdict verdict,
    int pods,
    int requestsPerPod,
    long deviceMemoryBytes,
    long hostMemoryBytes,
    int cpuCores) {

  /**
   * What costs least first. Prices are nobody's business here: comfort counts before tightness,
   * then memory of devices, which is what one pays for, then memory and cores of the hosts.
   */
  private static final Comparator<Recommendation> ORDER =
      Comparator.comparing(Recommendation::verdict)
          .thenComparingLong(Recommendation::deviceMemoryBytes)
          .thenComparingLong(Recommendation::hostMemoryBytes)
          .thenComparingInt(Recommendation::cpuCores)
          .thenComparing(Recommendation::profileName, NaturalOrder.OF_NAMES)
          .thenComparing(Recommendation::serverName);

  private static final Comparator<Refused> NEAREST =
      Comparator.comparingInt(Refused::distance).thenComparingInt(Refused::largestContextTokens);

  /**
   * Every profile and server that serves the model, the one that costs least first; if there is
   * none, what speaks against the pairing that came nearest.
   *
   * @param contextTokens tokens of one request; null for {@value Fit#DEFAULT_CONTEXT_TOKENS}, or
   *     the model's own if that is less
   * @param concurrentRequests requests at a time, on all pods together; at least 1
   * @param askedAt where the model's name stands
   */
  public static Outcome<List<Recommendation>> of(
      ModelFacts facts,
      SortedMap<String, HardwareProfile> profiles,
      SortedMap<String, ModelServer> servers,
      @Nullable Integer contextTokens,
      int concurrentRequests,
      Place askedAt) {
    int tokens =
        contextTokens == null
            ? Math.min(Fit.DEFAULT_CONTEXT_TOKENS, facts.architecture().maximumContextTokens())
            : contextTokens;
    List<Recommendation> all = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    profiles.forEach(
        (profileName, profile) ->
            servers.forEach(
                (serverName, server) -> {
                  FitQuestion question =
                      new FitQuestion(
                          facts,
                          serverName,
                          server,
                          profileName,
                          profile,
                          tokens,
                          null,
                          null,
                          null);
                  FitAnswer answer = ModelFit.of(question);
                  if (answer.verdict() != Verdict.NO) {
                    answer.fit().ifPresent(fit -> all.add(of(question, fit, concurrentRequests)));
                  }
                  answer.refusal().ifPresent(why -> refused.add(new Refused(why, answer)));
                }));
    all.sort(ORDER);
    return refused.stream()
        .max(NEAREST)
        .filter(nearest -> all.isEmpty())
        .<Outcome<List<Recommendation>>>map(
            nearest ->
                Outcome.failed(
                    nearest.why.rule().at(askedAt, nearest.why.message(), nearest.why.hint())))
        .orElseGet(() -> Outcome.of(List.copyOf(all)));
  }

  private record Refused(Objection why, FitAnswer answer) {

    int distance() {
      return FitRules.distance(why.rule());
    }

    int largestContextTokens() {
      return answer.fit().map(fit -> fit.optimistic().largestContextTokens()).orElse(0);
    }
  }

  private static Recommendation of(FitQuestion question, Fit fit, int concurrentRequests) {
    Estimate counted = fit.cautious().fits() ? fit.cautious() : fit.optimistic();
    int perPod = Math.max(1, Math.min(fit.parallelRequests(), counted.concurrentRequests()));
    int pods = (concurrentRequests + perPod - 1) / perPod;
    HardwareProfile profile = question.profile();
    return new Recommendation(
        question.profileName(),
        question.serverName(),
        fit.verdict(),
        pods,
        perPod,
        profile.deviceMemoryBytes() * pods,
        profile.memoryBytes() * pods,
        profile.cpuCores() * pods);
  }
}
