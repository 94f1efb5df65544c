package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.yaml.YamlField;
import java.util.List;
import java.util.Optional;

/** An ApplicationInstallation: the wish to have an application in one cluster. */
final class InstallationRules {

  private static final List<String> KEPT =
      List.of("namespace/name", "namespace/create", "applicationRef/name");

  private InstallationRules() {}

  static void check(YamlField root, KkpContext context, List<Finding> findings) {
    YamlField spec = root.at("spec");
    YamlField ref = spec.at("applicationRef");
    EntryRules.versions(List.of(ref.at("version")), findings);
    DefinitionRules.namespace(spec.at("namespace/name"), findings);
    DeployRules.duration(spec.at("reconciliationInterval"), findings);
    DeployRules.check(spec.at("deployOptions/helm"), findings);
    Optional<YamlField> definition =
        context
            .definition()
            .filter(each -> DefinitionRules.isNamed(each, ref.at("name").text()))
            .map(each -> YamlField.root(each).at("spec"));
    Optional<KkpContext.Values> chart =
        definition.flatMap(
            each ->
                DefinitionRules.versions(each, ref.at("version").text()).stream()
                    .flatMap(version -> DefinitionRules.chart(version, context).stream())
                    .findFirst());
    ValuesRules.check(spec.at("valuesBlock"), spec.at("values"), chart, findings);
    reserved(root.at("metadata/annotations"), findings);
    definition.ifPresent(each -> DefinitionRules.listed(ref.at("version"), each, findings));
  }

  /** What has changed that may not. */
  static void since(YamlField root, YamlField published, List<Finding> findings) {
    YamlField spec = root.at("spec");
    YamlField old = published.at("spec");
    KEPT.forEach(path -> DefinitionRules.same(spec.at(path), old.at(path), findings));
  }

  private static void reserved(YamlField annotations, List<Finding> findings) {
    for (String word : List.of("enforced", "defaulted")) {
      String key = "apps.kubermatic.k8c.io/" + word;
      if (annotations.map().containsKey(key)) {
        findings.add(
            annotations.say(
                DefinitionRules.RESERVED,
                "The annotation `" + key + "` is one that KKP's controllers set.",
                "Take it out."));
      }
    }
  }
}
