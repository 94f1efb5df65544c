package dev.chartwright.upgrade;

import dev.chartwright.finding.Finding;
import dev.chartwright.report.FindingData;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What there is to say about an upgrade.
 *
 * @param findings worst first
 * @param breaks whether anything that worked stops working
 */
public record UpgradeReport(Upgrade upgrade, List<Finding> findings, boolean breaks) {

  /** Copies and sorts the list. */
  public UpgradeReport {
    findings = findings.stream().distinct().sorted().toList();
  }

  /** The same with further findings. */
  public UpgradeReport with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new UpgradeReport(upgrade, all, breaks);
  }

  /** In one line, for example {@code chat: 1.0.0 to 1.1.0}. */
  public String title() {
    return upgrade.to().name() + ": " + upgrade.from().version() + " to " + upgrade.to().version();
  }

  /** The names of the objects that are created, each with its kind. */
  SortedSet<String> created() {
    return names(upgrade.created());
  }

  SortedSet<String> deleted() {
    return names(upgrade.deleted());
  }

  /** Those that change in more than their version labels. */
  SortedSet<String> changed() {
    return kept(
        pair ->
            !pair.before().root().equals(pair.after().root())
                && !VersionLabels.areAllThatDiffers(pair.before(), pair.after()));
  }

  /** Those that change in nothing but the labels that tell the version. */
  SortedSet<String> relabelled() {
    return kept(pair -> VersionLabels.areAllThatDiffers(pair.before(), pair.after()));
  }

  private SortedSet<String> kept(Predicate<Upgrade.Pair> which) {
    return names(upgrade.kept().stream().filter(which).map(Upgrade.Pair::after).toList());
  }

  /**
   * How many objects the upgrade touches, for example {@code 1 created, 2 changed}; empty if none.
   */
  public String objects() {
    List<String> counts = new ArrayList<>();
    count(created(), "created", counts);
    count(changed(), "changed", counts);
    count(deleted(), "deleted", counts);
    count(relabelled(), UpgradeMarkdown.RELABELLED, counts);
    return String.join(", ", counts);
  }

  private static void count(SortedSet<String> names, String what, List<String> counts) {
    if (!names.isEmpty()) {
      counts.add(names.size() + " " + what);
    }
  }

  /** The report for a pull request. */
  public String markdown() {
    return UpgradeMarkdown.text(this);
  }

  /** The report for a machine. */
  public String json() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("goal", "diff");
    data.put("from", version(upgrade.from()));
    data.put("to", version(upgrade.to()));
    data.put("breaks", breaks);
    data.put("counts", FindingData.counts(findings));
    data.put("findings", findings.stream().map(FindingData::of).toList());
    Map<String, Object> objects = new LinkedHashMap<>();
    objects.put("created", List.copyOf(created()));
    objects.put("deleted", List.copyOf(deleted()));
    objects.put("changed", List.copyOf(changed()));
    objects.put("changedOnlyInVersionLabels", List.copyOf(relabelled()));
    data.put("objects", objects);
    return YamlWriter.prettyJson(data);
  }

  private static Map<String, Object> version(ChartVersion chart) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("chart", chart.folder());
    data.put("name", chart.name());
    data.put("version", chart.version());
    return data;
  }

  private static SortedSet<String> names(List<RenderedObject> objects) {
    List<String> names = new ArrayList<>();
    objects.forEach(object -> names.add(object.kind() + " " + object.name()));
    return new TreeSet<>(names);
  }
}
