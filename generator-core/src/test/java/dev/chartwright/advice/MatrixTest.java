package dev.chartwright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.catalog.Selection;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.fit.Fit.Verdict;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.serving.ServingPlanner;
import dev.chartwright.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Everything with everything: each pairing is served, or there is exactly one reason why not. */
class MatrixTest {

  private static final SortedMap<String, HardwareProfile> PROFILES =
      BuiltInCatalog.CATALOG.hardware();
  private static final SortedMap<String, ModelFacts> MODELS = BuiltInCatalog.CATALOG.models();
  private static final SortedMap<String, ModelServer> SERVERS = BuiltInCatalog.CATALOG.servers();

  @Test
  void everyPairingIsServedOrRefusedForOneDocumentedReason() {
    SortedMap<String, Integer> count = new TreeMap<>();
    for (String stackName : BuiltInCatalog.names("stacks")) {
      Stack stack = BuiltInCatalog.CATALOG.stack(stackName, Place.of("test")).value().orElseThrow();
      for (String profile : PROFILES.keySet()) {
        for (String model : MODELS.keySet()) {
          for (String server : SERVERS.keySet()) {
            String outcome = outcome(Pairing.selection(stackName, stack, profile, model, server));
            count.merge(outcome, 1, Integer::sum);
          }
        }
      }
    }
    int all = count.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("Matrix: " + all + " pairings, " + count);
    assertThat(all)
        .isEqualTo(
            PROFILES.size()
                * MODELS.size()
                * SERVERS.size()
                * BuiltInCatalog.names("stacks").size());
    assertThat(count.keySet())
        .allMatch(
            reason ->
                List.of("served", "tight").contains(reason)
                    || Files.isRegularFile(Path.of("../docs/findings/" + reason + ".md")));
    assertThat(count).containsKeys("served", "tight", "PLAN-001", "PLAN-002", "PLAN-003");
  }

  @Test
  void theMatrixSaysWhatThePlannerSays() {
    FitMatrix matrix = FitMatrix.of(MODELS, PROFILES, SERVERS, null, null);
    String stackName = BuiltInCatalog.names("stacks").first();
    Stack stack = BuiltInCatalog.CATALOG.stack(stackName, Place.of("test")).value().orElseThrow();
    assertThat(matrix.cells()).hasSize(PROFILES.size() * MODELS.size() * SERVERS.size());
    for (FitMatrix.Cell cell : matrix.cells()) {
      if (!cell.profileName().endsWith("l4") && !cell.profileName().startsWith("cpu")) {
        continue;
      }
      String planned =
          outcome(
              Pairing.selection(
                  stackName, stack, cell.profileName(), cell.modelName(), cell.serverName()));
      String said =
          cell.refusal() != null
              ? cell.refusal().rule().id()
              : cell.verdict() == Verdict.TIGHT ? "tight" : "served";
      assertThat(said).as("%s", cell).isEqualTo(planned);
    }
  }

  private static String outcome(Selection selection) {
    Outcome<ServingPlan> plan = ServingPlanner.plan(selection);
    List<Finding> errors = plan.findings().stream().filter(Finding::isError).toList();
    if (plan.value().isPresent()) {
      assertThat(errors).isEmpty();
      return plan.findings().stream().anyMatch(each -> each.rule().id().equals("PLAN-006"))
          ? "tight"
          : "served";
    }
    assertThat(errors).as("%s", selection.models()).hasSize(1);
    return errors.get(0).rule().id();
  }
}
