package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.schema.Violation;
import dev.chartwright.yaml.JsonPointers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema lets a valid object pass and catches each single mistake, with its pointer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaMutationTest {

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());

  List<ApiTypes.Kind> kinds() {
    return types.bundles().stream().flatMap(bundle -> types.kinds(bundle).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyMistakeIsCaught(ApiTypes.Kind kind) {
    Map<String, Object> plain = types.jsonSchema(kind.apiVersion(), kind.kind()).orElseThrow();
    JsonSchema schema = JsonSchema.compile(plain);
    Set<Mutations.Mutation> done = new HashSet<>();
    for (ExampleObject example : ExampleObject.all(plain)) {
      assertThat(schema.violations(example.root)).isEmpty();
      example.schemas.forEach(
          (pointer, node) -> {
            Object value = Objects.requireNonNull(JsonPointers.find(example.root, pointer));
            for (Mutations.Mutation mutation : Mutations.of(pointer, value, node)) {
              if (done.add(mutation)) {
                assertThat(violations(schema, example.root, mutation))
                    .as("%s", mutation)
                    .anySatisfy(
                        violation -> {
                          assertThat(violation.pointer()).isEqualTo(mutation.expected());
                          assertThat(violation.keyword()).isEqualTo(mutation.keyword());
                        });
              }
            }
          });
    }
    System.out.printf("%s %s: %d mutations caught%n", kind.apiVersion(), kind.kind(), done.size());
    assertThat(done).hasSizeGreaterThan(20);
  }

  /** Breaks the object in place and repairs it again: copies of large objects take too long. */
  private static List<Violation> violations(
      JsonSchema schema, Object root, Mutations.Mutation mutation) {
    String pointer = mutation.pointer();
    if (pointer.isEmpty()) {
      return schema.violations(mutation.value());
    }
    Object parent = JsonPointers.find(root, pointer.substring(0, pointer.lastIndexOf('/')));
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof List<?> list) {
      @SuppressWarnings("unchecked")
      List<Object> items = (List<Object>) list;
      Object before = items.set(Integer.parseInt(key), mutation.value());
      List<Violation> violations = schema.violations(root);
      items.set(Integer.parseInt(key), before);
      return violations;
    }
    Map<String, Object> map = Schemas.map(Objects.requireNonNull(parent));
    Object before = Objects.requireNonNull(map.put(key, mutation.value()));
    List<Violation> violations = schema.violations(root);
    map.put(key, before);
    return violations;
  }
}
