package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.yaml.YamlField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An ApplicationCatalog: charts of which the catalogue manager makes ApplicationDefinitions. */
final class CatalogRules {

  private static final Rule ONCE =
      Rule.error("KKP-029", "An application may stand only once in a catalogue.");

  private CatalogRules() {}

  static void check(YamlField root, KkpContext context, List<Finding> findings) {
    YamlField helm = root.at("spec/helm");
    repository(helm.at("repositorySettings"), "", findings);
    String url = helm.at("repositorySettings/baseURL").text();
    Set<String> names = new HashSet<>();
    for (YamlField chart : helm.at("charts").items()) {
      YamlField metadata = chart.at("metadata");
      YamlField appName = metadata.at("appName");
      YamlField name = appName.text().isEmpty() ? chart.at("chartName") : appName;
      EntryRules.name(name, findings);
      if (!name.text().isEmpty() && !names.add(name.text())) {
        findings.add(
            name.say(
                ONCE,
                "The application `" + name.text() + "` stands twice in the catalogue.",
                "Put its versions into one entry, or give one a `metadata.appName` of its own."));
      }
      EntryRules.links(metadata, findings);
      EntryRules.logo(metadata, findings);
      String chartUrl = chart.at("repositorySettings/baseURL").textOr(url);
      repository(chart.at("repositorySettings"), url, findings);
      List<YamlField> versions = chart.at("chartVersions").items();
      ValuesRules.check(
          chart.at("defaultValuesBlock"),
          chart.at("defaultValues"),
          versions.stream()
              .flatMap(
                  each ->
                      context
                          .charts()
                          .find(chart.at("chartName").text(), each.at("chartVersion").text())
                          .stream())
              .findFirst(),
          findings);
      EntryRules.versions(versions.stream().map(each -> each.at("appVersion")).toList(), findings);
      versions.forEach(each -> repository(each.at("repositorySettings"), chartUrl, findings));
    }
  }

  private static void repository(YamlField settings, String urlAbove, List<Finding> findings) {
    YamlField url = settings.at("baseURL");
    EntryRules.url(url, findings);
    SourceRules.login(settings.at("credentials"), url.textOr(urlAbove), findings);
  }
}
