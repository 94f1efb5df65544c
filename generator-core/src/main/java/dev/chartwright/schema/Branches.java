package dev.chartwright.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Of a choice ({@code anyOf}, {@code oneOf}) that no branch of holds, keeps the branch that was
 * most likely meant, so that one mistake gives one message.
 */
final class Branches {

  private static final Set<String> MERGED = Set.of("type", "required", "enum", "const");

  private Branches() {}

  static List<Breach> mostUseful(List<Breach> breaches) {
    return mostUseful(breaches, 0);
  }

  private static List<Breach> mostUseful(List<Breach> breaches, int from) {
    List<Breach> kept = new ArrayList<>();
    Map<Choice, List<Breach>> choices = new LinkedHashMap<>();
    for (Breach breach : breaches) {
      Choice.firstIn(breach, from)
          .ifPresentOrElse(
              choice -> choices.computeIfAbsent(choice, any -> new ArrayList<>()).add(breach),
              () -> kept.add(breach));
    }
    choices.forEach((choice, inside) -> kept.addAll(oneOf(choice, inside)));
    return kept;
  }

  private static List<Breach> oneOf(Choice choice, List<Breach> breaches) {
    int index = choice.schema.size();
    Map<Integer, List<Breach>> byBranch = new TreeMap<>();
    for (Breach breach : breaches) {
      if (breach.evaluation().size() > index) {
        int branch = Integer.parseInt(breach.evaluation().get(index));
        byBranch.computeIfAbsent(branch, any -> new ArrayList<>()).add(breach);
      }
    }
    if (byBranch.isEmpty()) {
      return breaches; // more than one branch of a oneOf holds: the breach is the choice itself
    }
    List<List<Breach>> branches =
        byBranch.values().stream().map(branch -> mostUseful(branch, index + 1)).toList();
    return merged(choice, branches)
        .map(List::of)
        .orElseGet(
            () ->
                branches.stream()
                    .min(
                        Comparator.<List<Breach>>comparingLong(branch -> wrongKind(branch, choice))
                            .thenComparingLong(Branches::otherVariant)
                            .thenComparingInt(List::size))
                    .orElseThrow());
  }

  /** All branches fail for the same plain reason, so their demands can be said in one sentence. */
  private static Optional<Breach> merged(Choice choice, List<List<Breach>> branches) {
    Breach first = branches.get(0).get(0);
    List<String> rules = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (List<Breach> branch : branches) {
      Breach breach = branch.get(0);
      boolean alike =
          MERGED.contains(breach.keyword())
              && breach.keyword().equals(first.keyword())
              && breach.path().equals(choice.path)
              && (branch.size() == 1 || breach.keyword().equals("required"));
      if (!alike) {
        return Optional.empty();
      }
      rules.addAll(breach.rules());
      names.addAll(breach.names());
    }
    return Optional.of(new Breach(first.keyword(), first.path(), first.evaluation(), rules, names));
  }

  /** A value of another type than the branch is about. */
  private static long wrongKind(List<Breach> branch, Choice choice) {
    return branch.stream()
        .filter(breach -> breach.keyword().equals("type") && breach.path().equals(choice.path))
        .count();
  }

  /** Fixed words that do not fit: the branch describes another variant. */
  private static long otherVariant(List<Breach> branch) {
    return branch.stream()
        .filter(breach -> breach.keyword().equals("const") || breach.keyword().equals("enum"))
        .count();
  }

  /** A choice in the schema as it was met at one value. */
  private record Choice(List<String> schema, List<String> path) {

    static Optional<Choice> firstIn(Breach breach, int from) {
      List<String> evaluation = breach.evaluation();
      int depth = 0;
      int i = 0;
      while (i < evaluation.size()) {
        switch (evaluation.get(i)) {
          case "anyOf", "oneOf" -> {
            if (i >= from) {
              return Optional.of(
                  new Choice(evaluation.subList(0, i + 1), breach.path().subList(0, depth)));
            }
            i += 2;
          }
          case "properties", "patternProperties", "prefixItems" -> {
            depth++;
            i += 2;
          }
          case "items",
              "contains",
              "additionalProperties",
              "unevaluatedProperties",
              "unevaluatedItems" -> {
            depth++;
            i++;
          }
          case "allOf", "dependentSchemas" -> i += 2;
          default -> i++;
        }
      }
      return Optional.empty();
    }
  }
}
