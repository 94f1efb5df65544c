package dev.chartwright.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Where names stand along one side of the picture, in groups with room before each.
 *
 * @param groups name of a group to the place of its first square
 * @param positions name to the place of its square
 * @param length where the last square ends
 */
record FitAxis(Map<String, Integer> groups, Map<String, Integer> positions, int length) {

  /** From one square to the next. */
  static final int PITCH = 14;

  private static final int GROUP_GAP = 20;

  /** After so many squares of a group there is a little room, for the eye to follow. */
  private static final int BLOCK = 5;

  private static final int BLOCK_GAP = 5;

  /**
   * Lays names out.
   *
   * @param group name of an entry's group
   * @param first groups that come first, in this order; the others follow as they turn up
   */
  static <T> FitAxis of(
      SortedMap<String, T> entries, Function<T, String> group, List<String> first) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    first.forEach(name -> members.put(name, new ArrayList<>()));
    entries.forEach(
        (name, entry) ->
            members.computeIfAbsent(group.apply(entry), each -> new ArrayList<>()).add(name));
    Map<String, Integer> groups = new LinkedHashMap<>();
    Map<String, Integer> positions = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, List<String>> each : members.entrySet()) {
      if (each.getValue().isEmpty()) {
        continue;
      }
      at += groups.isEmpty() ? 0 : GROUP_GAP;
      groups.put(each.getKey(), at);
      int index = 0;
      for (String name : each.getValue()) {
        at += index > 0 && index % BLOCK == 0 ? BLOCK_GAP : 0;
        positions.put(name, at);
        at += PITCH;
        index++;
      }
    }
    return new FitAxis(groups, positions, at);
  }

  int at(String name) {
    return Objects.requireNonNull(positions.get(name));
  }

  int longestName() {
    return positions.keySet().stream().mapToInt(String::length).max().orElse(0);
  }
}
