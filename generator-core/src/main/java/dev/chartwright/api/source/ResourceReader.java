package dev.chartwright.api.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a custom resource from its source. */
final class ResourceReader {

  private static final List<String> KEYS =
      List.of(
          "kind",
          "doc",
          "group",
          "plural",
          "singular",
          "scope",
          "short",
          "categories",
          "labels",
          "annotations",
          "versions",
          "columns",
          "subresources",
          "fields",
          "rules",
          "types");
  private static final List<String> VERSION_KEYS =
      List.of(
          "served",
          "storage",
          "deprecated",
          "warning",
          "columns",
          "subresources",
          "fields",
          "rules",
          "doc");

  private final TypeReader types;

  ResourceReader(TypeReader types) {
    this.types = types;
  }

  /** Reads the content of a kind's file, over the bundle's defaults. */
  ResourceType read(Map<String, Object> defaults, Map<String, Object> own) {
    Map<String, Object> source = new LinkedHashMap<>(defaults);
    source.putAll(own);
    for (String key : List.of("labels", "annotations")) {
      Map<String, Object> both = new TreeMap<>(Schemas.map(defaults.getOrDefault(key, Map.of())));
      both.putAll(Schemas.map(own.getOrDefault(key, Map.of())));
      source.put(key, both);
    }
    refuseUnknown(source, KEYS);
    String kind = text(source, "kind");
    List<ResourceVersion> versions = new ArrayList<>();
    Schemas.map(get(source, "versions"))
        .forEach((name, version) -> versions.add(version(name, source, Schemas.map(version))));
    return new ResourceType(
        kind,
        text(source, "group"),
        text(source, "plural"),
        (String) source.getOrDefault("singular", kind.toLowerCase(Locale.ROOT)),
        (String) source.getOrDefault("scope", "Namespaced"),
        strings(source, "short"),
        strings(source, "categories"),
        Schemas.map(get(source, "labels")),
        Schemas.map(get(source, "annotations")),
        versions);
  }

  private ResourceVersion version(
      String name, Map<String, Object> resource, Map<String, Object> own) {
    refuseUnknown(own, VERSION_KEYS);
    Map<String, Object> source = new LinkedHashMap<>(resource);
    source.putAll(own);
    Map<String, Object> head = new TreeMap<>();
    head.put("name", name);
    head.put("served", source.getOrDefault("served", true));
    head.put("storage", source.getOrDefault("storage", false));
    copy(source, "deprecated", head, "deprecated");
    copy(source, "warning", head, "deprecationWarning");
    copy(source, "subresources", head, "subresources");
    Object columns = source.get("columns");
    if (columns != null) {
      List<Object> list = new ArrayList<>();
      Schemas.map(columns).forEach((title, line) -> list.add(column(title, (String) line)));
      head.put("additionalPrinterColumns", list);
    }
    Map<String, Object> root = new LinkedHashMap<>();
    copy(source, "doc", root, "doc");
    copy(source, "rules", root, "rules");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("apiVersion", "string");
    fields.put("kind", "string");
    fields.put("metadata", "object");
    fields.putAll(Schemas.map(get(source, "fields")));
    // Upstream does not require it in most kinds, and the API server knows it anyway.
    if (fields.containsKey("metadata!")) {
      fields.remove("metadata");
    }
    root.put("fields", fields);
    return new ResourceVersion(name, head, types.read(root));
  }

  /** {@code type jsonPath}, then {@code priority=N}, {@code format=F} if there are any. */
  private static Map<String, Object> column(String title, String line) {
    String[] words = line.split(" ");
    Map<String, Object> column = new TreeMap<>();
    column.put("name", title);
    column.put("type", words[0]);
    column.put("jsonPath", words[1]);
    for (int i = 2; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      column.put(pair[0], pair[0].equals("priority") ? (Object) Long.valueOf(pair[1]) : pair[1]);
    }
    return column;
  }

  private static void copy(
      Map<String, Object> from, String fromKey, Map<String, Object> to, String toKey) {
    Object value = from.get(fromKey);
    if (value != null) {
      to.put(toKey, value);
    }
  }

  private static void refuseUnknown(Map<String, Object> source, List<String> keys) {
    for (String key : source.keySet()) {
      if (!keys.contains(key)) {
        throw new IllegalArgumentException("unknown key: " + key);
      }
    }
  }

  private static Object get(Map<String, Object> source, String key) {
    @Nullable Object value = source.get(key);
    return Objects.requireNonNull(value, () -> "missing key: " + key);
  }

  private static String text(Map<String, Object> source, String key) {
    return (String) get(source, key);
  }

  private static List<String> strings(Map<String, Object> source, String key) {
    return ((List<?>) source.getOrDefault(key, List.of()))
        .stream().map(String.class::cast).toList();
  }
}
