package dev.chartwright.api.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.resource.BuiltInResources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the sources must hold to beyond the grammar. */
class TypeSourcesTest {

  private final TypeLibrary library = new TypeLibrary(BuiltInResources.load());
  private final Set<String> used = new TreeSet<>(Set.of("common/ObjectMeta"));
  private final Set<String> withoutComment = new TreeSet<>();

  @Test
  void everyTypeIsUsedAndEveryFieldHasAComment() {
    Set<String> known = new TreeSet<>();
    for (String bundle : library.kindFiles().keySet()) {
      library.bundle(bundle).types().keySet().forEach(type -> known.add(bundle + "/" + type));
      for (ResourceType resource : library.bundle(bundle).resources().values()) {
        for (ResourceVersion version : resource.versions()) {
          walk(resource.kind(), version.schema());
        }
      }
    }
    Set.copyOf(used).forEach(this::walkNamed);
    known.removeAll(used);
    assertThat(known).as("types that no kind uses").isEmpty();
    assertThat(withoutComment).as("fields without a comment of ours").isEmpty();
  }

  private void walk(String owner, Map<String, Object> schema) {
    if (schema.get(Schemas.REF) instanceof String reference) {
      String canonical = library.canonical(reference);
      if (used.add(canonical)) {
        walkNamed(canonical);
      }
    }
    Schemas.map(schema.getOrDefault("properties", Map.of()))
        .forEach(
            (name, value) -> {
              Map<String, Object> field = Schemas.map(value);
              boolean ofEveryKind = Set.of("apiVersion", "kind", "metadata").contains(name);
              if (!library.top(field).containsKey("description") && !ofEveryKind) {
                withoutComment.add(owner + "." + name);
              }
              walk(owner + "." + name, field);
            });
    for (String inside : List.of("items", "additionalProperties")) {
      if (schema.get(inside) instanceof Map<?, ?> child) {
        walk(owner, Schemas.map(child));
      }
    }
  }

  private void walkNamed(String canonical) {
    // Walked by what it says itself, so that the names it uses are seen one by one.
    Map<String, Object> schema = library.named(canonical);
    walk(canonical, schema);
  }
}
