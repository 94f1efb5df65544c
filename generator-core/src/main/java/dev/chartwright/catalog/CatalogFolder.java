package dev.chartwright.catalog;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.names.NaturalOrder;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.schema.SchemaFindings;
import dev.chartwright.yaml.DataBinder;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.JsonReader;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one kind: one YAML file each, called like the entry. An entry may extend another
 * one: mappings are merged key by key, everything else is replaced. The day of verification is not
 * handed down: each entry answers for its own numbers.
 *
 * @param <T> the record that an entry's {@code spec} is read into
 */
final class CatalogFolder<T> {

  private static final String SUFFIX = ".yaml";
  private static final int LONGEST_CHAIN = 16;

  private final ResourceFolder resources;
  private final String folder;
  private final String noun;
  private final @Nullable String goal;
  private final String schemaPath;
  private final Class<T> type;
  private final Map<String, Outcome<T>> entries = new ConcurrentHashMap<>();
  private final Map<String, Outcome<YamlDocument>> documents = new ConcurrentHashMap<>();
  private @Nullable JsonSchema schema;
  private @Nullable SortedSet<String> names;

  /**
   * A folder of entries.
   *
   * @param noun what an entry is called in messages, for example {@code hardware profile}
   * @param goal the goal that lists the entries, if there is one
   * @param schemaPath path of the JSON Schema of a file
   */
  CatalogFolder(
      ResourceFolder resources,
      String folder,
      String noun,
      @Nullable String goal,
      String schemaPath,
      Class<T> type) {
    this.resources = resources;
    this.folder = folder;
    this.noun = noun;
    this.goal = goal;
    this.schemaPath = schemaPath;
    this.type = type;
  }

  /** Names of all entries in their natural order, listed once. */
  synchronized SortedSet<String> names() {
    if (names == null) {
      SortedSet<String> found = new TreeSet<>(NaturalOrder.OF_NAMES);
      for (String path : resources.list(folder)) {
        String name = path.substring(folder.length() + 1);
        if (name.endsWith(SUFFIX) && !name.contains("/")) {
          found.add(name.substring(0, name.length() - SUFFIX.length()));
        }
      }
      names = Collections.unmodifiableSortedSet(found);
    }
    return names;
  }

  /**
   * The entries of some names, or everything that is wrong with them.
   *
   * @param patterns names parted by commas, each with {@code *} for any characters; null for all
   * @param askedAt where the patterns stand
   */
  Outcome<SortedMap<String, T>> matching(@Nullable String patterns, Place askedAt) {
    SortedSet<String> wanted = new TreeSet<>(NaturalOrder.OF_NAMES);
    List<Finding> findings = new ArrayList<>();
    for (String pattern : (patterns == null ? "*" : patterns).split(",", -1)) {
      String name = pattern.strip();
      Pattern form = Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"));
      List<String> found = names().stream().filter(each -> form.matcher(each).matches()).toList();
      if (found.isEmpty()) {
        findings.add(unknown(name, askedAt));
      }
      wanted.addAll(found);
    }
    SortedMap<String, T> matching = new TreeMap<>(NaturalOrder.OF_NAMES);
    // Small files and many of them, each for itself: read at once, and then told in their order.
    wanted.parallelStream().forEach(name -> entry(name, askedAt));
    for (String name : wanted) {
      Outcome<T> entry = entry(name, askedAt);
      findings.addAll(entry.findings());
      entry.value().ifPresent(value -> matching.put(name, value));
    }
    List<Finding> once = findings.stream().distinct().toList();
    return once.stream().anyMatch(Finding::isError)
        ? Outcome.failed(once)
        : Outcome.of(Collections.unmodifiableSortedMap(matching), once);
  }

  /** Every entry that can be read; what is wrong with the others is said when they are named. */
  SortedMap<String, T> all() {
    SortedMap<String, T> all = new TreeMap<>(NaturalOrder.OF_NAMES);
    for (String name : names()) {
      entry(name, Place.of(folder + "/" + name + SUFFIX))
          .value()
          .ifPresent(entry -> all.put(name, entry));
    }
    return all;
  }

  /**
   * An entry.
   *
   * @param askedAt where its name stands
   */
  Outcome<T> entry(String name, Place askedAt) {
    if (!names().contains(name)) {
      return Outcome.failed(unknown(name, askedAt));
    }
    return entries.computeIfAbsent(name, this::read);
  }

  private Finding unknown(String name, Place askedAt) {
    return CatalogRules.KNOWN.at(
        askedAt,
        "There is no " + noun + " `" + name + "`.",
        NearestNames.hint(name, "Known", names())
            + (goal == null ? "" : " `mvn chartwright:" + goal + "` lists them all."));
  }

  private Outcome<T> read(String name) {
    return merged(name, new ArrayList<>())
        .then(
            document -> {
              List<Finding> findings = SchemaFindings.of(CatalogRules.FORM, schema(), document);
              return findings.isEmpty() ? Outcome.of(document) : Outcome.failed(findings);
            })
        .then(
            document -> {
              Object spec = JsonPointers.find(document.root(), "/spec");
              return Outcome.of(DataBinder.bind(spec == null ? Map.of() : spec, type));
            });
  }

  /** Compiled once, when the first entry is read. */
  private synchronized JsonSchema schema() {
    if (schema == null) {
      schema = JsonSchema.compile(JsonReader.object(resources.read(schemaPath).orElseThrow()));
    }
    return schema;
  }

  private Outcome<YamlDocument> merged(String name, List<String> chain) {
    return documents
        .computeIfAbsent(name, this::document)
        .then(
            document -> {
              if (!name.equals(JsonPointers.find(document.root(), "/metadata/name"))) {
                return Outcome.<YamlDocument>failed(
                    CatalogRules.NAME.at(
                        document.place("/metadata/name"),
                        "The file describes `"
                            + JsonPointers.find(document.root(), "/metadata/name")
                            + "` but is called `"
                            + name
                            + SUFFIX
                            + "`.",
                        "Give both the same name."));
              }
              if (!(document.root() instanceof Map<?, ?> root)
                  || !(root.get("extends") instanceof String base)) {
                return Outcome.of(document);
              }
              return extended(document, base, name, chain);
            });
  }

  private Outcome<YamlDocument> document(String name) {
    String path = folder + "/" + name + SUFFIX;
    return YamlReader.read(path, resources.read(path).orElseThrow());
  }

  private Outcome<YamlDocument> extended(
      YamlDocument document, String base, String name, List<String> chain) {
    chain.add(name);
    Place place = document.place("/extends");
    if (chain.contains(base) || chain.size() > LONGEST_CHAIN) {
      return Outcome.failed(
          CatalogRules.EXTENDS.at(
              place,
              "The chain `" + String.join(" > ", chain) + " > " + base + "` does not end.",
              "Let one of them stand on its own."));
    }
    if (!names().contains(base)) {
      return Outcome.failed(unknown(base, place));
    }
    return merged(base, chain)
        .then(
            below -> {
              Map<String, @Nullable Object> root = new LinkedHashMap<>();
              Object merged = merge(unverified(below.root()), document.root());
              if (merged instanceof Map<?, ?> map) {
                map.forEach((key, value) -> root.put(String.valueOf(key), value));
              }
              root.remove("extends");
              return Outcome.of(new YamlDocument(document.file(), root, document.lines()));
            });
  }

  private static @Nullable Object unverified(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> map)) {
      return node;
    }
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, unverified(value)));
    copy.remove("verifiedOn");
    return copy;
  }

  private static @Nullable Object merge(@Nullable Object below, @Nullable Object above) {
    if (!(below instanceof Map<?, ?> low) || !(above instanceof Map<?, ?> high)) {
      return above;
    }
    Map<Object, @Nullable Object> merged = new LinkedHashMap<>(low);
    high.forEach(
        (key, value) ->
            merged.put(
                key,
                Optional.ofNullable(low.get(key))
                    .<@Nullable Object>map(base -> merge(base, value))
                    .orElse(value)));
    return merged;
  }
}
