package dev.chartwright.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.chartwright.yaml.JsonReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A compiled JSON Schema, draft 2020-12. {@code format} is checked, references leave the schema
 * never. A schema node may carry {@code x-hint}, the way out that a breach of it shows.
 *
 * <p>Safe for use by many threads.
 */
public final class JsonSchema {

  /** Knows one dialect, keeps no schema that it made, loads nothing from anywhere. */
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("x-hint"))
              .build(),
          builder ->
              builder
                  .schemaCacheEnabled(false)
                  .schemaLoader(loader -> loader.block(address -> true))
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .formatAssertionsEnabled(true)
                          .locale(Locale.ROOT)
                          .preloadSchema(true)
                          .build()));

  private final Object plainSchema;
  private final Schema compiled;

  private JsonSchema(Object plainSchema, Schema compiled) {
    this.plainSchema = plainSchema;
    this.compiled = compiled;
  }

  /**
   * Compiles a schema that is known to be right, such as one of our own.
   *
   * @param plainDataSchema a map, or true or false
   * @throws com.networknt.schema.SchemaException if the schema is broken
   */
  public static JsonSchema compile(Object plainDataSchema) {
    return new JsonSchema(plainDataSchema, REGISTRY.getSchema(JsonReader.tree(plainDataSchema)));
  }

  /** Every breach, each said once, in the order of their pointers. */
  public List<Violation> violations(@Nullable Object plainData) {
    List<Breach> breaches =
        compiled.validate(JsonReader.tree(plainData)).stream().map(Breach::of).toList();
    Sentences sentences = new Sentences(plainSchema, plainData);
    return Branches.mostUseful(breaches).stream()
        .map(sentences::violation)
        .distinct()
        .sorted(
            Comparator.comparing(Violation::pointer)
                .thenComparing(Violation::keyword)
                .thenComparing(Violation::message))
        .toList();
  }
}
