package dev.chartwright.kubernetes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One model class of the Java client, read by reflection: its fields with their JSON names and
 * types, and which of them are required. No method of it is called.
 *
 * @param name simple class name, for example {@code V1PodSpec}
 * @param fields JSON name to type
 * @param required JSON names, sorted
 */
record ModelClass(String name, SortedMap<String, Type> fields, List<String> required) {

  private static final String PACKAGE = "io.kubernetes.client.openapi.models.";

  static ModelClass named(String name) {
    try {
      Class<?> model = Class.forName(PACKAGE + name, true, ModelClass.class.getClassLoader());
      Map<String, Type> byLetters = new LinkedHashMap<>();
      for (Field field : model.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          byLetters.put(letters(field.getName()), field.getGenericType());
        }
      }
      SortedMap<String, Type> fields = new TreeMap<>();
      for (String json : names(model, "openapiFields")) {
        Type type = byLetters.get(letters(json));
        if (type == null) {
          throw new IllegalStateException("No field for `" + json + "` in " + model);
        }
        fields.put(json, type);
      }
      return new ModelClass(name, fields, names(model, "openapiRequiredFields"));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("The Kubernetes model class cannot be read: " + name, e);
    }
  }

  /** The classes that fields of this one refer to. */
  List<String> referenced() {
    List<String> referenced = new ArrayList<>();
    fields.values().forEach(type -> collect(type, referenced));
    return referenced;
  }

  /** Whether the API server needs a spec although the model calls it optional. */
  boolean needsSpec() {
    return fields.get("spec") instanceof Class<?> spec
        && !named(spec.getSimpleName()).required().isEmpty();
  }

  /** A closed schema of this class; empty values are let through, the class's or its fields'. */
  Map<String, Object> definition() {
    Map<String, Object> properties = new LinkedHashMap<>();
    fields.forEach(
        (json, type) -> {
          Map<String, Object> schema = new LinkedHashMap<>(schema(type));
          if (required.contains(json)) {
            refuseEmpty(schema);
          }
          schema.putAll(FieldRules.of(name, json));
          properties.put(json, schema);
        });
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("type", List.of("object", "null"));
    definition.put("properties", properties);
    definition.put("additionalProperties", false);
    if (!required.isEmpty()) {
      definition.put("required", required);
    }
    definition.putAll(FieldRules.of(name, ""));
    return definition;
  }

  private static Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? Map.of("type", List.of("array", "null"), "items", schema(arguments[0]))
          : Map.of("type", List.of("object", "null"), "additionalProperties", schema(arguments[1]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.getName().startsWith(PACKAGE)) {
      return Map.of("$ref", "#/$defs/" + plain.getSimpleName());
    }
    return switch (plain.getSimpleName()) {
      case "String" -> Map.of("type", List.of("string", "null"));
      case "Boolean" -> Map.of("type", List.of("boolean", "null"));
      case "Long" -> Map.of("type", List.of("integer", "null"));
      case "Double" -> Map.of("type", List.of("number", "null"));
      case "Integer" ->
          Map.of(
              "type", List.of("integer", "null"),
              "minimum", (long) Integer.MIN_VALUE,
              "maximum", (long) Integer.MAX_VALUE);
      case "IntOrString" -> Map.of("type", List.of("integer", "string", "null"));
      case "Quantity" -> Scalars.QUANTITY;
      case "OffsetDateTime" -> Scalars.DATE_TIME;
      case "byte[]" -> Scalars.BASE64;
      case "Object" -> Map.of();
      default -> throw new IllegalStateException("Unknown type in a Kubernetes model: " + plain);
    };
  }

  private static void refuseEmpty(Map<String, Object> schema) {
    if (schema.get("type") instanceof List<?> types) {
      schema.put("type", types.stream().filter(type -> !"null".equals(type)).toList());
    } else if (schema.containsKey("$ref")) {
      schema.put("type", "object");
    }
  }

  private static void collect(Type type, List<String> referenced) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, referenced);
      }
    } else if (type instanceof Class<?> plain && plain.getName().startsWith(PACKAGE)) {
      referenced.add(plain.getSimpleName());
    }
  }

  private static List<String> names(Class<?> model, String set)
      throws ReflectiveOperationException {
    TreeSet<String> names = new TreeSet<>();
    for (Object name : (Collection<?>) model.getField(set).get(null)) {
      names.add(String.valueOf(name));
    }
    return List.copyOf(names);
  }

  /** Java's name of a field and its JSON name differ in case, dashes and underscores only. */
  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
