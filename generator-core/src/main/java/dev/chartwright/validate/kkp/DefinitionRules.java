package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.kkp.KkpRules;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An ApplicationDefinition: an entry of the catalogue. */
final class DefinitionRules {

  static final Rule LISTED =
      Rule.error("KKP-020", "A version that is asked for must be one of the listed.");
  static final Rule IMMUTABLE =
      Rule.error("KKP-021", "What KKP keeps for ever must stay as it was published.");
  static final Rule NAMESPACE =
      Rule.error("KKP-022", "A namespace must have a DNS label for a name.");
  private static final Rule EVERYWHERE =
      Rule.warning("KKP-025", "`enforced`, `default` and `selector` should make sense together.");
  static final Rule RESERVED =
      Rule.warning("KKP-026", "Labels and annotations of KKP's controllers should not be set.");

  private DefinitionRules() {}

  static void check(YamlField root, KkpContext context, List<Finding> findings) {
    YamlField spec = root.at("spec");
    YamlField name = root.at("metadata/name");
    if (name.text().matches("[a-z0-9][-.a-z0-9]*[a-z0-9]")) {
      // Of any other name the schema says that it is none.
      EntryRules.name(name, findings);
    }
    EntryRules.links(spec, findings);
    EntryRules.logo(spec, findings);
    versions(spec, findings);
    namespace(spec.at("defaultNamespace/name"), findings);
    DeployRules.check(spec.at("defaultDeployOptions/helm"), findings);
    ValuesRules.check(
        spec.at("defaultValuesBlock"),
        spec.at("defaultValues"),
        spec.at("versions").items().stream()
            .flatMap(each -> chart(each, context).stream())
            .findFirst(),
        findings);
    everywhere(spec, findings);
    reserved(root, findings);
  }

  private static void versions(YamlField spec, List<Finding> findings) {
    List<YamlField> versions = spec.at("versions").items();
    EntryRules.versions(versions.stream().map(each -> each.at("version")).toList(), findings);
    versions.forEach(each -> SourceRules.check(each.at("template"), findings));
    if (spec.at("versions").isThere() && versions.isEmpty()) {
      findings.add(
          spec.at("versions")
              .say(
                  KkpRules.VERSIONS,
                  "The entry lists no version, on which KKP's dashboard fails.",
                  "List at least one."));
    }
    listed(spec.at("defaultVersion"), spec, findings);
  }

  /** Says so if a version is not one of a definition's. */
  static void listed(YamlField version, YamlField definitionSpec, List<Finding> findings) {
    List<String> versions = texts(definitionSpec);
    if (!version.text().isEmpty() && !versions.isEmpty() && !versions.contains(version.text())) {
      findings.add(
          version.say(
              LISTED,
              "The version `" + version.text() + "` is none of the listed.",
              "Listed are `" + String.join("`, `", versions) + "`."));
    }
  }

  static void namespace(YamlField name, List<Finding> findings) {
    String text = name.text();
    if (!text.isEmpty() && text.length() <= 63 && !EntryRules.isLabel(text)) {
      findings.add(
          name.say(
              NAMESPACE,
              "The namespace `" + text + "` is no DNS label.",
              "Use lower-case letters, digits and `-`; begin and end with a letter or digit."));
    }
  }

  private static void everywhere(YamlField spec, List<Finding> findings) {
    boolean enforced = spec.at("enforced").is(Boolean.TRUE);
    boolean byDefault = spec.at("default").is(Boolean.TRUE);
    if (enforced && byDefault) {
      findings.add(
          spec.at("default")
              .say(
                  EVERYWHERE,
                  "The entry is both `enforced` and `default`.",
                  "Take `default` out: what is enforced is in every cluster already."));
    }
    YamlField datacenters = spec.at("selector/datacenters");
    if (!datacenters.items().isEmpty() && !enforced && !byDefault) {
      findings.add(
          datacenters.say(
              EVERYWHERE,
              "The `selector` has no effect on an entry that users install themselves.",
              "Take it out, or set `default` or `enforced`."));
    }
  }

  private static void reserved(YamlField root, List<Finding> findings) {
    YamlField labels = root.at("metadata/labels");
    labels
        .map()
        .forEach(
            (key, value) -> {
              String label = key + ": " + value;
              if (label.equals("apps.kubermatic.k8c.io/managed-by: kkp")
                  || label.equals("apps.kubermatic.k8c.io/type: cni")
                  || label.startsWith("applicationcatalog.k8c.io/")) {
                findings.add(
                    labels.say(
                        RESERVED,
                        "The label `" + label + "` marks objects that KKP itself manages.",
                        "Take it out: it hides the entry or forbids to delete it."));
              }
            });
  }

  /** What has changed that may not. */
  static void since(YamlField root, YamlField published, List<Finding> findings) {
    YamlField spec = root.at("spec");
    YamlField old = published.at("spec");
    for (YamlField before : old.at("versions").items()) {
      String version = before.at("version").text();
      List<YamlField> now = versions(spec, version);
      if (!version.isEmpty() && now.isEmpty()) {
        findings.add(
            spec.at("versions")
                .say(
                    KkpRules.VERSIONS,
                    "The published version `"
                        + version
                        + "` is gone, so KKP would uninstall it from every cluster.",
                    "List it again; versions are only ever added."));
      }
      if (!now.isEmpty() && !content(now.get(0)).equals(content(before))) {
        findings.add(
            now.get(0)
                .at("template/source")
                .say(
                    KkpRules.VERSIONS,
                    "The published version `"
                        + version
                        + "` was "
                        + content(before)
                        + " and is "
                        + content(now.get(0))
                        + ", so KKP would exchange it in every cluster.",
                    "Leave it as it was, and add a version of another number."));
      }
    }
    same(spec.at("method"), old.at("method"), findings);
  }

  /** What a version installs, wherever it is fetched from: a registry may move. */
  private static String content(YamlField version) {
    YamlField helm = version.at("template/source/helm");
    if (helm.isThere()) {
      return "the chart `"
          + helm.at("chartName").text()
          + "` `"
          + helm.at("chartVersion").text()
          + "`";
    }
    YamlField git = version.at("template/source/git");
    YamlField ref = git.at("ref");
    String at = ref.at("tag").textOr(ref.at("commit").textOr(ref.at("branch").text()));
    return git.isThere()
        ? "`" + git.at("path").textOr(".") + "` from Git at `" + at + "`"
        : "nothing";
  }

  /** The items of a definition that have this version. */
  static List<YamlField> versions(YamlField definitionSpec, String version) {
    return definitionSpec.at("versions").items().stream()
        .filter(each -> each.at("version").is(version))
        .toList();
  }

  /** The values of the chart that a version installs, if it is known. */
  static Optional<KkpContext.Values> chart(YamlField version, KkpContext context) {
    YamlField helm = version.at("template/source/helm");
    return context.charts().find(helm.at("chartName").text(), helm.at("chartVersion").text());
  }

  /** Says so if a field that KKP keeps has changed. */
  static void same(YamlField now, YamlField before, List<Finding> findings) {
    if (now.isThere() && before.isThere() && !Objects.equals(now.value(), before.value())) {
      findings.add(
          now.say(
              IMMUTABLE,
              "`" + now.name() + "` was `" + before.value() + "` and is `" + now.value() + "`.",
              "Leave it as it was, or make an object with another name."));
    }
  }

  /** The versions of a definition. */
  private static List<String> texts(YamlField spec) {
    return spec.at("versions").items().stream()
        .map(each -> each.at("version").text())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether a document is the definition of this name. */
  static boolean isNamed(YamlDocument definition, String name) {
    return YamlField.root(definition).at("metadata/name").is(name);
  }
}
