package dev.chartwright.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.charts.Manifest;
import dev.chartwright.upstream.ListedDifference.Difference;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The differences of one chart that are meant, read from a YAML file: {@code renamed} and {@code
 * added} objects, and {@code differences} of single nodes. Remembers which of them were met.
 */
final class ListedDifferences {

  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final Set<String> added = new LinkedHashSet<>();
  private final List<ListedDifference> nodes = new ArrayList<>();
  private final Set<String> unmet = new LinkedHashSet<>();
  private int compared;
  private int explained;

  private ListedDifferences() {}

  static ListedDifferences parse(String file, byte[] yaml) {
    var document = YamlReader.read(file, yaml);
    assertThat(document.findings()).as(file).isEmpty();
    Object root = document.value().orElseThrow().root();
    ListedDifferences listed = new ListedDifferences();
    for (Map<?, ?> entry : entries(root, "renamed")) {
      listed.renamed.put(
          ListedDifference.text(entry, "ours"), ListedDifference.text(entry, "theirs"));
      listed.unmet.add("renamed " + entry.get("ours"));
    }
    for (Map<?, ?> entry : entries(root, "added")) {
      listed.added.add(ListedDifference.text(entry, "object"));
      listed.unmet.add("added " + entry.get("object"));
    }
    for (Map<?, ?> entry : entries(root, "differences")) {
      ListedDifference difference = ListedDifference.of(entry);
      listed.nodes.add(difference);
      listed.unmet.add(difference.toString());
    }
    return listed;
  }

  /** The differences of a rendering that are not listed. */
  List<String> unexplained(Manifest ours, Manifest theirs) {
    SortedMap<String, Object> mine = new TreeMap<>();
    ours.objects()
        .forEach(
            (id, object) -> {
              String name = renamed.getOrDefault(id, id);
              if (!name.equals(id)) {
                unmet.remove("renamed " + id);
              }
              mine.put(name, object);
            });
    List<String> unexplained = new ArrayList<>();
    Set<String> ids = new TreeSet<>(mine.keySet());
    ids.addAll(theirs.objects().keySet());
    for (String id : ids) {
      Object our = mine.get(id);
      Object their = theirs.objects().get(id);
      if (our == null) {
        unexplained.add(id + " is missing");
      } else if (their == null) {
        if (added.contains(id)) {
          unmet.remove("added " + id);
        } else {
          unexplained.add(id + " is ours alone");
        }
      } else {
        compare(id, our, their, unexplained);
      }
    }
    return unexplained;
  }

  private void compare(String id, Object our, Object their, List<String> unexplained) {
    SortedMap<String, String> ourNodes = Nodes.of(our);
    SortedMap<String, String> theirNodes = Nodes.of(their);
    Set<String> pointers = new TreeSet<>(ourNodes.keySet());
    pointers.addAll(theirNodes.keySet());
    for (String pointer : pointers) {
      compared++;
      @Nullable String ourNode = ourNodes.get(pointer);
      @Nullable String theirNode = theirNodes.get(pointer);
      if (ourNode != null && ourNode.equals(theirNode)) {
        continue;
      }
      Difference difference = new Difference(id, pointer, ourNode, theirNode);
      boolean listed = false;
      for (ListedDifference node : nodes) {
        if (node.explains(difference)) {
          unmet.remove(node.toString());
          listed = true;
        }
      }
      if (listed) {
        explained++;
      } else {
        unexplained.add(difference.toString());
      }
    }
  }

  /** Entries that no comparison has met so far: they explain nothing. */
  Set<String> unmet() {
    return unmet;
  }

  /** How many nodes were compared, and how many of them differ as listed. */
  String count() {
    return compared + " nodes compared, " + explained + " differ as listed";
  }

  private static List<Map<?, ?>> entries(@Nullable Object root, String key) {
    List<Map<?, ?>> entries = new ArrayList<>();
    if (root instanceof Map<?, ?> map && map.get(key) instanceof List<?> list) {
      for (Object item : list) {
        Map<?, ?> entry = (Map<?, ?>) item;
        assertThat(ListedDifference.text(entry, "reason")).as("reason of %s", entry).isNotBlank();
        entries.add(entry);
      }
    }
    return entries;
  }
}
