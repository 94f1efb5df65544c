package dev.chartwright.application;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.schema.SchemaFindings;
import dev.chartwright.yaml.DataBinder;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads application files. */
public final class ApplicationReader {

  /** Keys that stand beside the models in a chart's values. */
  private static final Set<String> TAKEN =
      Set.of(
          "application",
          "gateway",
          "global",
          "kgateway",
          "gateway-api-crds",
          "inference-extension-crds",
          "kgateway-crds",
          "route",
          "tests",
          "tls");

  /** Words that YAML 1.1, and so Helm, does not read as text. */
  private static final Set<String> NOT_TEXT =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private final JsonSchema schema;
  private final Function<YamlDocument, List<Finding>> unknownNames;

  /**
   * A reader.
   *
   * @param plainSchema the published schema of application files, as plain data
   * @param unknownNames finds names that the catalogue does not know; asked of a file with other
   *     mistakes, so that all are shown at once
   */
  public ApplicationReader(Object plainSchema, Function<YamlDocument, List<Finding>> unknownNames) {
    this.schema = JsonSchema.compile(plainSchema);
    this.unknownNames = unknownNames;
  }

  /**
   * An application, or everything that is wrong with its file.
   *
   * @param file the name under which findings speak of it
   */
  public Outcome<ApplicationFile> read(String file, byte[] bytes) {
    return YamlReader.read(file, bytes)
        .then(
            document -> {
              List<Finding> findings = SchemaFindings.of(ApplicationRules.FORM, schema, document);
              Outcome<ApplicationFile> read =
                  findings.isEmpty() ? checked(document) : Outcome.failed(findings);
              return read.value().isPresent() ? read : withNames(read, document);
            });
  }

  private Outcome<ApplicationFile> withNames(
      Outcome<ApplicationFile> failed, YamlDocument document) {
    List<Finding> all = new ArrayList<>(failed.findings());
    all.addAll(unknownNames.apply(document));
    return Outcome.failed(all);
  }

  private static Outcome<ApplicationFile> checked(YamlDocument document) {
    InferenceApplication application =
        DataBinder.bind(Objects.requireNonNull(document.root()), InferenceApplication.class);
    ApplicationFile file = new ApplicationFile(document, application);
    List<Finding> findings = new ArrayList<>();
    names(file, findings);
    matches(file, findings);
    issuer(file, findings);
    findings.addAll(CheckSettings.check(file));
    return findings.isEmpty() ? Outcome.of(file) : Outcome.failed(findings);
  }

  private static void names(ApplicationFile file, List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<ModelEntry> models = file.application().spec().models();
    for (int index = 0; index < models.size(); index++) {
      String name = models.get(index).name();
      String pointer = "/spec/models/" + index + "/name";
      Integer first = seen.putIfAbsent(name, index);
      if (first != null) {
        findings.add(
            ApplicationRules.UNIQUE_NAMES.at(
                file.place(pointer),
                "The name `" + name + "` is taken by the model in `/spec/models/" + first + "`.",
                "Objects and values are called after the model: give each its own name."));
      }
      if (TAKEN.contains(name)) {
        findings.add(
            ApplicationRules.FREE_NAMES.at(
                file.place(pointer),
                "The name `" + name + "` is taken by another part of the chart's values.",
                "Choose another name, for example `" + name + "-model`."));
      } else if (NOT_TEXT.contains(name)) {
        findings.add(
            ApplicationRules.FREE_NAMES.at(
                file.place(pointer),
                "The name `" + name + "` is not text for Helm, which reads YAML 1.1.",
                "Choose another name, for example `model-" + name + "`."));
      }
    }
  }

  private static void matches(ApplicationFile file, List<Finding> findings) {
    Map<String, String> seen = new HashMap<>();
    List<ModelEntry> models = file.application().spec().models();
    for (int index = 0; index < models.size(); index++) {
      ModelEntry model = models.get(index);
      String first = seen.putIfAbsent(match(model.match()), model.name());
      if (first != null && !first.equals(model.name())) {
        findings.add(
            ApplicationRules.ONE_MATCH.at(
                file.place("/spec/models/" + index + "/match"),
                "The model `" + model.name() + "` matches the same requests as `" + first + "`.",
                "Tell them apart by `match.pathPrefix`, `match.hostnames` or `match.headers`."));
      }
    }
  }

  private static String match(ModelEntry.@Nullable Match match) {
    if (match == null) {
      return "/ [] {}";
    }
    String prefix = match.pathPrefix() == null ? "/" : match.pathPrefix();
    return prefix
        + " "
        + (match.hostnames() == null ? List.of() : new TreeSet<>(match.hostnames()))
        + " "
        + (match.headers() == null ? Map.of() : new TreeMap<>(match.headers()));
  }

  private static void issuer(ApplicationFile file, List<Finding> findings) {
    GatewaySettings gateway = file.application().spec().gateway();
    GatewaySettings.Tls tls = gateway == null ? null : gateway.tls();
    if (tls != null
        && "certManager".equals(tls.mode())
        && (tls.issuer() == null || tls.issuer().name() == null)) {
      findings.add(
          ApplicationRules.ISSUER.at(
              file.place("/spec/gateway/tls"),
              "The TLS mode `certManager` names no issuer.",
              "Set `issuer.name`, and `issuer.kind` to `Issuer` or `ClusterIssuer`."));
    }
  }
}
