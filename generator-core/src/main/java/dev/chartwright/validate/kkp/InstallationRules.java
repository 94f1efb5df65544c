package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.yaml.YamlField;
import java.util.List;

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
    ValuesRules.check(spec.at("valuesBlock"), spec.at("values"), context, findings);
    reserved(root.at("metadata/annotations"), findings);
    context
        .definition()
        .filter(definition -> DefinitionRules.isNamed(definition, ref.at("name").text()))
        .ifPresent(
            definition ->
                DefinitionRules.listed(
                    ref.at("version"), YamlField.root(definition).at("spec"), findings));
    context
        .against()
        .ifPresent(
            old -> {
              YamlField oldSpec = YamlField.root(old).at("spec");
              KEPT.forEach(path -> DefinitionRules.same(spec.at(path), oldSpec.at(path), findings));
            });
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
