package dev.chartwright.api.source;

import dev.chartwright.resource.ResourceFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All bundles, each read when it is first asked for, and their named types. */
public final class TypeLibrary {

  private static final String ROOT = "api/";

  private final ResourceFolder folder;
  private final Map<String, Bundle> bundles = new HashMap<>();
  private final Map<String, Map<String, Object>> named = new HashMap<>();

  public TypeLibrary(ResourceFolder folder) {
    this.folder = folder;
  }

  /** The names of all bundles, sorted, with the kind files of each. */
  public SortedMap<String, Set<String>> kindFiles() {
    SortedMap<String, Set<String>> all = new TreeMap<>();
    for (String path : folder.list("api")) {
      String[] parts = path.substring(ROOT.length()).split("/");
      if (parts.length == 2) {
        Set<String> files = all.computeIfAbsent(parts[0], name -> new TreeSet<>());
        if (Character.isUpperCase(parts[1].charAt(0))) {
          files.add(parts[1]);
        }
      }
    }
    return all;
  }

  public Bundle bundle(String name) {
    Bundle known = bundles.get(name);
    if (known == null) {
      known = Bundle.read(folder, ROOT, name);
      bundles.put(name, known);
    }
    return known;
  }

  /** The same reference by the bundle in which the type stands. */
  public String canonical(String reference) {
    int slash = reference.indexOf('/');
    String name = reference.substring(slash + 1);
    return home(reference.substring(0, slash), name).name() + "/" + name;
  }

  /** The schema of a named type; inside it, named types are references again. */
  Map<String, Object> named(String reference) {
    Map<String, Object> known = named.get(reference);
    if (known == null) {
      int slash = reference.indexOf('/');
      String name = reference.substring(slash + 1);
      Bundle home = home(reference.substring(0, slash), name);
      try {
        known = new TypeReader(home.name()).read(Objects.requireNonNull(home.types().get(name)));
      } catch (IllegalArgumentException | ClassCastException wrong) {
        throw Bundle.broken(home.name() + ", type " + name, wrong.getMessage());
      }
      named.put(reference, known);
    }
    return known;
  }

  /**
   * The resource of a kind, from the last of the bundles that have it.
   *
   * @param apiVersion group and version, for example {@code gateway.networking.k8s.io/v1}
   */
  public Optional<ResourceVersion> find(String apiVersion, String kind) {
    Optional<ResourceVersion> found = Optional.empty();
    for (Map.Entry<String, Set<String>> entry : kindFiles().entrySet()) {
      if (entry.getValue().stream().noneMatch(file -> file.startsWith(kind + "."))) {
        continue;
      }
      for (ResourceType type : bundle(entry.getKey()).resources().values()) {
        if (type.kind().equals(kind)) {
          for (ResourceVersion version : type.versions()) {
            if (apiVersion.equals(type.group() + "/" + version.name())) {
              found = Optional.of(version);
            }
          }
        }
      }
    }
    return found;
  }

  private Bundle home(String scope, String name) {
    Bundle bundle = bundle(scope);
    if (bundle.types().containsKey(name)) {
      return bundle;
    }
    for (String imported : bundle.imports()) {
      if (bundle(imported).types().containsKey(name)) {
        return bundle(imported);
      }
    }
    throw Bundle.broken(scope, "there is no type " + name);
  }

  /**
   * A schema whose top is no reference: the named type with what the place of use says over it.
   * What is inside stays as it is.
   */
  public Map<String, Object> top(Map<String, Object> schema) {
    if (!(schema.get(Schemas.REF) instanceof String reference)) {
      return schema;
    }
    Map<String, Object> merged = new TreeMap<>(top(named(reference)));
    schema.forEach((key, value) -> merge(merged, key, value));
    return merged;
  }

  private static void merge(Map<String, Object> merged, String key, Object value) {
    boolean number = Schemas.isNumber(merged);
    switch (key) {
      case Schemas.REF -> {}
      case Schemas.MIN -> merged.put(number ? "minimum" : "minLength", value);
      case Schemas.MAX -> merged.put(number ? "maximum" : "maxLength", value);
      case Schemas.RULES -> {
        List<Object> rules =
            new ArrayList<>((List<?>) merged.getOrDefault(Schemas.RULES, List.of()));
        rules.addAll((List<?>) value);
        merged.put(Schemas.RULES, rules);
      }
      default -> merged.put(key, value);
    }
  }
}
