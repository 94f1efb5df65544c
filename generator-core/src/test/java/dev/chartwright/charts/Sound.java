package dev.chartwright.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for every object of every release, whatever it is called. */
final class Sound {

  private static final String LABEL = "[a-z]([-a-z0-9]{0,61}[a-z0-9])?";
  private static final String LABEL_VALUE = "([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?";

  /** Objects that a user may name as he likes. */
  private static final Set<String> NAMED_BY_USERS = Set.of("ServiceAccount", "Secret");

  private Sound() {}

  static void check(Manifest manifest, String namespace) {
    manifest
        .objects()
        .forEach(
            (id, object) -> {
              name(id, object);
              namespace(id, object, namespace);
              labels(id, JsonPointers.find(object, "/metadata/labels"));
              nulls(id, object);
              selector(id, object);
              roleRef(id, object, manifest);
              args(id, object);
            });
  }

  private static void name(String id, Object object) {
    String kind = id.substring(0, id.indexOf('/'));
    Object name = JsonPointers.find(object, "/metadata/name");
    assertThat(name).as(id).isInstanceOf(String.class);
    if (!NAMED_BY_USERS.contains(kind)) {
      assertThat((String) name).as(id).matches(LABEL);
    }
  }

  private static void namespace(String id, Object object, String namespace) {
    assertThat(JsonPointers.find(object, "/metadata/namespace"))
        .as(id)
        .isEqualTo(id.startsWith("Cluster") ? null : namespace);
  }

  private static void labels(String id, @Nullable Object labels) {
    if (!(labels instanceof Map<?, ?> map)) {
      throw new AssertionError(id + " has no labels");
    }
    map.forEach(
        (key, value) -> {
          assertThat(value).as("%s: %s", id, key).isInstanceOf(String.class);
          assertThat((String) value).as("%s: %s", id, key).matches(LABEL_VALUE);
        });
  }

  /** A null is what a template leaves behind where it wrote a key and then nothing. */
  private static void nulls(String at, @Nullable Object node) {
    assertThat(node).as(at).isNotNull();
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> nulls(at + "/" + key, value));
    } else if (node instanceof List<?> list) {
      list.forEach(item -> nulls(at + "/-", item));
    }
  }

  private static void selector(String id, Object object) {
    Object selector = JsonPointers.find(object, "/spec/selector/matchLabels");
    Object labels = JsonPointers.find(object, "/spec/template/metadata/labels");
    if (selector instanceof Map<?, ?> selected && labels instanceof Map<?, ?> given) {
      labels(id, given);
      selected.forEach(
          (key, value) -> assertThat(given.get(key)).as("%s: %s", id, key).isEqualTo(value));
    }
  }

  private static void roleRef(String id, Object object, Manifest manifest) {
    if (JsonPointers.find(object, "/roleRef") != null) {
      String role =
          JsonPointers.find(object, "/roleRef/kind")
              + "/"
              + JsonPointers.find(object, "/roleRef/name");
      assertThat(manifest.objects()).as("the role of %s", id).containsKey(role);
    }
  }

  /** The endpoint picker stops reading flags at the first boolean one that is two words. */
  private static void args(String id, Object object) {
    if (!id.endsWith("-epp")) {
      return;
    }
    Object args = JsonPointers.find(object, "/spec/template/spec/containers/0/args");
    List<?> words = args instanceof List<?> list ? list : new ArrayList<>();
    for (Object word : words) {
      assertThat((String) word).as(id).matches("--[a-z-]+=.*");
    }
  }
}
