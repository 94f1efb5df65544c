package dev.chartwright.validate;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks the manifests that a chart renders to, object by object: readable, named, known,
 * conforming to its schema, and unique. One instance serves a whole run: it compiles each schema
 * once. Safe for use by many threads.
 */
public final class ManifestCheck {

  private final List<ObjectSchemas> sources;
  private final Map<String, Optional<JsonSchema>> compiled = new ConcurrentHashMap<>();
  private final Map<Text, Checked> checked = new ConcurrentHashMap<>();

  /**
   * A check with these schemas.
   *
   * @param sources asked in this order
   */
  public ManifestCheck(List<ObjectSchemas> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * Reads and checks manifests.
   *
   * @param chart the chart's folder, relative to what the user named: places begin with it
   * @param namespace the release's namespace
   * @param manifests what Helm rendered, with its {@code # Source:} comments
   * @return the objects that could be read, and everything that is wrong with them; no value if a
   *     document is not readable
   */
  public Outcome<List<RenderedObject>> check(String chart, String namespace, String manifests) {
    List<Finding> findings = new ArrayList<>();
    List<RenderedObject> objects = new ArrayList<>();
    boolean allReadable = true;
    for (RenderedText text : RenderedText.documents(manifests)) {
      String file = text.source().isEmpty() ? chart : chart + "/" + text.source();
      Checked document =
          checked.computeIfAbsent(
              new Text(file, namespace, text.text()),
              any -> document(file, namespace, text.text()));
      findings.addAll(document.findings);
      objects.addAll(document.objects);
      allReadable &= document.readable;
    }
    findings.addAll(twice(objects));
    return new Outcome<>(allReadable ? Optional.of(objects) : Optional.empty(), findings);
  }

  /** A document as it was rendered; over a matrix of values most of them come again and again. */
  private record Text(String file, String namespace, String text) {}

  private record Checked(List<RenderedObject> objects, List<Finding> findings, boolean readable) {}

  private Checked document(String file, String namespace, String text) {
    List<Finding> findings = new ArrayList<>();
    List<RenderedObject> objects = new ArrayList<>();
    Outcome<List<YamlDocument>> read = YamlReader.readManifests(file, text);
    read.findings().forEach(finding -> findings.add(unreadable(finding)));
    for (YamlDocument document : read.value().orElse(List.of())) {
      object(document, namespace, findings).ifPresent(objects::add);
    }
    objects.forEach(object -> findings.addAll(conforms(object)));
    return new Checked(objects, findings, read.value().isPresent());
  }

  /** A line of the rendered object is none of the template: it goes into the sentence. */
  private static Finding unreadable(Finding finding) {
    Place place = finding.place();
    return ObjectRules.READABLE.at(
        Place.of(place.file(), place.pointer()),
        "In line " + place.line() + " of a rendered object: " + finding.message(),
        finding.hint() + " `helm template` shows the object.");
  }

  private static Optional<RenderedObject> object(
      YamlDocument document, String releaseNamespace, List<Finding> findings) {
    Place place = Place.of(document.file());
    if (!(document.root() instanceof Map)) {
      findings.add(
          ObjectRules.READABLE.at(
              place,
              "The template renders something that is no object.",
              "Each document must be a map with `apiVersion`, `kind` and `metadata`."));
      return Optional.empty();
    }
    String apiVersion = text(document, "/apiVersion");
    String kind = text(document, "/kind");
    String name = text(document, "/metadata/name");
    Map<String, String> needed = new LinkedHashMap<>();
    needed.put("apiVersion", apiVersion);
    needed.put("kind", kind);
    needed.put("metadata.name", name);
    String title = kind.isEmpty() ? "An object" : kind + (name.isEmpty() ? "" : " `" + name + "`");
    needed.forEach(
        (key, value) -> {
          if (value.isEmpty()) {
            findings.add(
                ObjectRules.NAMED.at(place, title + " has no `" + key + "`.", "Set it to a text."));
          }
        });
    if (needed.containsValue("")) {
      return Optional.empty();
    }
    String own = text(document, "/metadata/namespace");
    return Optional.of(
        new RenderedObject(
            apiVersion, kind, own.isEmpty() ? releaseNamespace : own, name, document));
  }

  private List<Finding> conforms(RenderedObject object) {
    Optional<JsonSchema> schema =
        compiled.computeIfAbsent(
            object.apiVersion() + " " + object.kind(),
            any ->
                sources.stream()
                    .flatMap(each -> each.jsonSchema(object.apiVersion(), object.kind()).stream())
                    .findFirst()
                    .map(JsonSchema::compile));
    if (schema.isEmpty()) {
      return List.of(
          ObjectRules.KNOWN.at(
              object.place("/kind"),
              object.title()
                  + " is not checked: no schema is known for `"
                  + object.apiVersion()
                  + "`, kind `"
                  + object.kind()
                  + "`.",
              "Check the spelling and the version; leave it if the cluster serves this kind."));
    }
    return schema.get().violations(object.root()).stream()
        .map(
            violation ->
                ObjectRules.CONFORMS.at(
                    object.place(violation.pointer()),
                    object.title() + ": " + violation.message(),
                    violation.hint()))
        .toList();
  }

  private static List<Finding> twice(List<RenderedObject> objects) {
    List<Finding> findings = new ArrayList<>();
    Map<String, RenderedObject> seen = new LinkedHashMap<>();
    for (RenderedObject object : objects) {
      RenderedObject first = seen.putIfAbsent(object.identity(), object);
      if (first != null) {
        findings.add(
            ObjectRules.UNIQUE.at(
                object.place("/metadata/name"),
                object.title() + " is rendered twice, first by `" + first.document().file() + "`.",
                "Give each a name of its own, for example with the component as its suffix."));
      }
    }
    return findings;
  }

  private static String text(YamlDocument document, String pointer) {
    @Nullable Object value = JsonPointers.find(document.root(), pointer);
    return value instanceof String text ? text : "";
  }
}
