package dev.chartwright.validate.entry;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.kkp.KkpManifestRules;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a file or folder in which manifests for KKP are looked for.
 *
 * @param name what places begin with
 * @param manifests the objects, those in a list of objects each on its own
 */
public record EntryFiles(String name, List<YamlDocument> manifests) {

  private static final Rule HOLDS =
      Rule.error("KKP-032", "Files of manifests for KKP that are named must hold some.");

  /** What stands in the metadata of an object that was read from a cluster. */
  private static final Set<String> SET_BY_SERVERS =
      Set.of(
          "creationTimestamp",
          "generation",
          "managedFields",
          "ownerReferences",
          "resourceVersion",
          "selfLink",
          "uid");

  /** Copies the list. */
  public EntryFiles {
    manifests = List.copyOf(manifests);
  }

  /** What stands in documents, lists of objects taken apart. */
  public static EntryFiles of(String name, List<YamlDocument> documents) {
    List<YamlDocument> manifests = new ArrayList<>();
    for (YamlDocument document : documents) {
      YamlField root = YamlField.root(document);
      if (root.at("kind").text().endsWith("List")) {
        root.at("items").items().forEach(item -> manifests.add(alone(item)));
      } else {
        manifests.add(alone(root));
      }
    }
    return new EntryFiles(name, manifests);
  }

  /** The same, or an error if nothing in them is of a kind that KKP has. */
  public Outcome<EntryFiles> withManifests() {
    return known() > 0
        ? Outcome.of(this)
        : failed("`" + name + "` holds no manifest for KKP.", wrongKinds());
  }

  /** The same, or an error if there is no ApplicationDefinition in them. */
  public Outcome<EntryFiles> withDefinitions() {
    return definitions().isEmpty()
        ? failed("`" + name + "` holds no ApplicationDefinition.", wrongKinds())
        : Outcome.of(this);
  }

  /** How many of them are of a kind that KKP has. */
  public int known() {
    return (int) manifests.stream().filter(KkpManifestRules::isKnown).count();
  }

  /** Its ApplicationDefinitions. */
  List<YamlDocument> definitions() {
    return manifests.stream().filter(EntryFiles::isDefinition).toList();
  }

  static boolean isDefinition(YamlDocument manifest) {
    return KkpManifestRules.isKnown(manifest)
        && YamlField.root(manifest).at("kind").is("ApplicationDefinition");
  }

  private String wrongKinds() {
    Map<String, Boolean> kinds = new LinkedHashMap<>();
    for (YamlDocument each : manifests) {
      YamlField root = YamlField.root(each);
      kinds.put("`" + root.at("apiVersion").text() + "` `" + root.at("kind").text() + "`", true);
    }
    String found =
        kinds.isEmpty()
            ? "It holds nothing"
            : "It holds " + String.join(", ", kinds.keySet().stream().limit(6).toList());
    return found + "; name the file or folder that `kubectl apply` is given.";
  }

  private Outcome<EntryFiles> failed(String message, String hint) {
    Finding finding = HOLDS.at(Place.of(name), message, hint);
    return Outcome.failed(finding);
  }

  /** An object as if it had a document of its own, at its own line, and as its author wrote it. */
  private static YamlDocument alone(YamlField object) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    object
        .document()
        .lines()
        .forEach(
            (pointer, line) -> {
              if (pointer.equals(object.pointer()) || pointer.startsWith(object.pointer() + "/")) {
                lines.put(pointer.substring(object.pointer().length()), line);
              }
            });
    return new YamlDocument(object.document().file(), authored(object.value()), lines);
  }

  private static @Nullable Object authored(@Nullable Object object) {
    if (!(object instanceof Map<?, ?> root && root.get("metadata") instanceof Map<?, ?> metadata)) {
      return object;
    }
    Map<Object, @Nullable Object> own = new LinkedHashMap<>(metadata);
    own.keySet().removeAll(SET_BY_SERVERS);
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>(root);
    copy.put("metadata", own);
    return copy;
  }
}
