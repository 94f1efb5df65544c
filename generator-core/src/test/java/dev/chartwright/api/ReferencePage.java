package dev.chartwright.api;

import dev.chartwright.api.source.ResourceType;
import dev.chartwright.api.source.ResourceVersion;
import dev.chartwright.api.source.Schemas;
import dev.chartwright.api.source.TypeLibrary;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of one kind below {@code docs/api/}: every field with its type, limits and comment. */
final class ReferencePage {

  private final TypeLibrary library;
  private final TypeWords words;
  private final StringBuilder page = new StringBuilder();
  private final Map<String, Map<String, Object>> sections = new HashMap<>();
  private final Queue<String> open = new ArrayDeque<>();

  private ReferencePage(TypeLibrary library) {
    this.library = library;
    this.words = new TypeWords(library);
  }

  static String of(TypeLibrary library, ResourceType type, boolean partial) {
    ReferencePage page = new ReferencePage(library);
    page.write(type, partial);
    return page.page.toString();
  }

  private void write(ResourceType type, boolean partial) {
    ResourceVersion main = type.versions().get(0);
    String versions =
        type.versions().stream()
            .map(version -> "`" + type.group() + "/" + version.name() + "`")
            .collect(Collectors.joining(", "));
    line("# " + type.kind());
    line("");
    line(main.schema().getOrDefault("description", "") + "");
    line("");
    line("- Versions: " + versions);
    line("- Scope: " + type.scope().toLowerCase(Locale.ROOT));
    if (!type.shortNames().isEmpty()) {
      line("- Short names: `" + String.join("`, `", type.shortNames()) + "`");
    }
    if (partial) {
      line("- Described only as far as our charts use it; there is no CRD of it here.");
    }
    line("");
    line("Made from the type sources by `ReferencePagesTest`; edits are lost.");
    Map<String, Object> root = new TreeMap<>(main.schema());
    Map<String, Object> fields =
        new TreeMap<>(Schemas.map(root.getOrDefault("properties", Map.of())));
    fields.keySet().removeAll(List.of("apiVersion", "kind", "metadata"));
    root.put("properties", fields);
    object(type.kind(), root);
    while (!open.isEmpty()) {
      String name = open.remove();
      object(name, Objects.requireNonNull(sections.get(name)));
    }
  }

  private void object(String name, Map<String, Object> schema) {
    Map<String, Object> properties = Schemas.map(schema.getOrDefault("properties", Map.of()));
    List<?> required = (List<?>) schema.getOrDefault("required", List.of());
    line("");
    line("## " + name);
    line("");
    line("| field | type | meaning |");
    line("|---|---|---|");
    properties.forEach(
        (field, value) -> {
          Map<String, Object> use = Schemas.map(value);
          String mark = required.contains(field) ? " (required)" : "";
          Object comment = library.top(use).getOrDefault("description", "");
          line("| `" + field + "`" + mark + " | " + words.of(use) + " | " + comment + " |");
          mention(use);
        });
    rulesOf("", schema);
    properties.forEach(
        (field, value) -> {
          Map<String, Object> use = Schemas.map(value);
          if (words.objectName(use) == null) {
            rulesOf("`" + field + "`", library.top(use));
          }
        });
  }

  private void rulesOf(String field, Map<String, Object> schema) {
    List<?> rules = (List<?>) schema.getOrDefault(Schemas.RULES, List.of());
    if (!rules.isEmpty()) {
      line("");
      line(field.isEmpty() ? "Rules:" : "Rules of " + field + ":");
      line("");
      rules.forEach(rule -> line("- " + Schemas.map(rule).get("message")));
    }
  }

  /** Notes the object types that a field leads to, through lists and maps. */
  private void mention(Map<String, Object> use) {
    String name = words.objectName(use);
    Map<String, Object> top = library.top(use);
    if (name != null) {
      if (sections.putIfAbsent(name, top) == null) {
        open.add(name);
      }
    }
    for (String inside : List.of("items", "additionalProperties")) {
      if (top.get(inside) instanceof Map<?, ?> child) {
        mention(Schemas.map(child));
      }
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
