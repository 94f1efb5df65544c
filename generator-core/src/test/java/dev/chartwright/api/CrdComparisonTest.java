package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.resource.DirectoryResources;
import dev.chartwright.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every CRD that we generate against the one that upstream ships, node by node. {@code
 * -Dchartwright.kind=InferencePool} (or a part of a file name) narrows it down.
 */
class CrdComparisonTest {

  /** Further releases to the bundle that describes them, too; they may lack kinds. */
  private static final Map<String, String> SAME_API = Map.of("kkp-v2.29.10", "kkp-v2.31.0");

  @Test
  void generatedCrdsAgreeWithUpstream() throws IOException {
    Path upstream = Shared.folder("upstream/crds");
    String wanted = System.getProperty("chartwright.kind", "").toLowerCase(java.util.Locale.ROOT);
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    List<String> differences = new ArrayList<>();
    int nodes = 0;
    int compared = 0;
    for (String bundle : types.bundles()) {
      Path folder = upstream.resolve(bundle);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      SortedMap<String, String> manifests = types.crdManifests(bundle);
      for (Map.Entry<String, String> manifest : manifests.entrySet()) {
        String name = bundle + "/" + manifest.getKey();
        if (!name.toLowerCase(java.util.Locale.ROOT).contains(wanted)) {
          continue;
        }
        Path file = folder.resolve(manifest.getKey());
        assertThat(file).exists();
        SortedMap<String, String> ours = FlatCrd.of(read(name, manifest.getValue()));
        SortedMap<String, String> theirs = FlatCrd.of(read(name, Files.readString(file)));
        List<String> found = compare(name, ours, theirs);
        differences.addAll(found);
        nodes += theirs.size();
        compared++;
        System.out.printf("%s: %d nodes, %d differences%n", name, theirs.size(), found.size());
      }
    }
    System.out.printf("%d CRDs compared with upstream, %d nodes%n", compared, nodes);
    differences.stream().limit(60).forEach(System.out::println);
    assertThat(compared).isPositive();
    assertThat(differences).isEmpty();
  }

  @Test
  void otherReleasesHaveTheSameApi() throws IOException {
    Path upstream = Shared.folder("upstream/crds");
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> same : SAME_API.entrySet()) {
      SortedMap<String, String> manifests = types.crdManifests(same.getValue());
      Set<String> files = new DirectoryResources(upstream).list(same.getKey());
      assertThat(files).as("CRDs of %s", same.getKey()).isNotEmpty();
      for (String file : files) {
        String name = file.substring(file.indexOf('/') + 1);
        String manifest = Objects.requireNonNull(manifests.get(name), file);
        SortedMap<String, String> theirs =
            FlatCrd.of(read(file, Files.readString(upstream.resolve(file))));
        differences.addAll(compare(file, FlatCrd.of(read(file, manifest)), theirs));
        System.out.printf("%s: %d nodes%n", file, theirs.size());
      }
    }
    assertThat(differences).isEmpty();
  }

  private static @Nullable Object read(String name, String yaml) {
    return YamlReader.readAll(name, yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), true)
        .value()
        .orElseThrow()
        .get(0)
        .root();
  }

  private static List<String> compare(
      String name, SortedMap<String, String> ours, SortedMap<String, String> theirs) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> pointers = new TreeSet<>(ours.keySet());
    pointers.addAll(theirs.keySet());
    for (String pointer : pointers) {
      String our = ours.getOrDefault(pointer, "absent");
      String their = theirs.getOrDefault(pointer, "absent");
      if (!our.equals(their)) {
        differences.add(name + " " + pointer + "\n   ours: " + our + "\n   upstream: " + their);
      }
    }
    return differences;
  }
}
