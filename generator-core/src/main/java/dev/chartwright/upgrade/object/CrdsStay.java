package dev.chartwright.upgrade.object;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeRule;
import dev.chartwright.upgrade.object.Crds.Crd;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to CRDs and so to every object of their kinds. Helm installs what is in {@code
 * crds/} once and neither changes nor deletes it afterwards; a CRD that is rendered goes with the
 * release, and its objects with it.
 */
public final class CrdsStay implements UpgradeRule {

  private static final Rule FILE =
      Rule.warning("UPG-003", "A CRD in `crds/` should stay in the chart.");
  private static final Rule RENDERED =
      Rule.error("UPG-004", "A CRD that a template renders must stay in the release.");
  private static final Rule SERVED =
      Rule.error("UPG-005", "A version of a CRD that is served must stay served.");
  private static final Rule STORED =
      Rule.warning("UPG-006", "The version that objects are stored in should stay.");
  private static final Rule SCOPE = Rule.error("UPG-007", "The scope of a CRD must stay.");
  private static final Rule BY_HAND =
      Rule.warning(
          "UPG-008", "A CRD in `crds/` that is new or changed needs to be applied by hand.");

  @Override
  public List<Finding> check(Upgrade upgrade) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Crd> files = Crds.installedOnce(upgrade.from());
    Map<String, Crd> rendered = Crds.rendered(upgrade.from());
    Map<String, Crd> newFiles = Crds.installedOnce(upgrade.to());
    Map<String, Crd> newRendered = Crds.rendered(upgrade.to());
    Map<String, Crd> all = new LinkedHashMap<>(newFiles);
    all.putAll(newRendered);

    files.forEach(
        (name, crd) -> {
          if (!all.containsKey(name)) {
            findings.add(
                FILE.at(
                    crd.place(""),
                    "The CRD `" + name + "` is gone from the chart.",
                    "Helm leaves it in clusters that have it; new clusters lack it. Say who"
                        + " installs it now."));
          }
        });
    rendered.forEach(
        (name, crd) -> {
          if (!newRendered.containsKey(name) && !KeptByPolicy.test(crd.root())) {
            findings.add(
                RENDERED.at(
                    crd.place(""),
                    "The CRD `" + name + "` is deleted, and every object of its kind with it.",
                    "Publish a version before in which it has the annotation"
                        + " `helm.sh/resource-policy: keep`."));
          }
        });
    newFiles.forEach(
        (name, crd) -> {
          Crd before = files.getOrDefault(name, rendered.get(name));
          if (before == null || !same(before, crd)) {
            findings.add(
                BY_HAND.at(
                    crd.place(""),
                    "The CRD `" + name + "` is " + (before == null ? "new" : "changed") + ".",
                    "`helm upgrade` passes over `crds/`: tell users to run `kubectl apply"
                        + " --server-side` on it first."));
          }
        });
    Map<String, Crd> allBefore = new LinkedHashMap<>(files);
    allBefore.putAll(rendered);
    allBefore.forEach(
        (name, before) -> {
          Crd after = all.get(name);
          if (after != null) {
            compare(before, after, findings);
          }
        });
    return findings;
  }

  private static void compare(Crd before, Crd after, List<Finding> findings) {
    String title = "The CRD `" + after.name() + "`";
    for (String version : before.served()) {
      if (!after.served().contains(version)) {
        findings.add(
            SERVED.at(
                after.place("/spec/versions"),
                title + " does not serve `" + version + "` any more.",
                "Serve it, deprecated, until no manifest and no controller asks for it."));
      }
    }
    String stored = before.stored();
    if (!stored.isEmpty() && !after.stored().isEmpty() && !stored.equals(after.stored())) {
      boolean known = after.versions().containsKey(stored);
      findings.add(
          STORED.at(
              after.place("/spec/versions"),
              title + " stored `" + stored + "` and stores `" + after.stored() + "`.",
              known
                  ? "Objects stay stored as they are until each is written again."
                  : "Keep `" + stored + "` in the list until `status.storedVersions` lacks it."));
    }
    Object scope = before.at("/spec/scope");
    if (scope != null && !scope.equals(after.at("/spec/scope"))) {
      findings.add(
          SCOPE.at(
              after.place("/spec/scope"),
              title + " was `" + scope + "` and is `" + after.at("/spec/scope") + "`.",
              "The API server refuses that: make a kind of another name."));
    }
  }

  private static boolean same(Crd one, Crd other) {
    return YamlWriter.json(one.at("/spec")).equals(YamlWriter.json(other.at("/spec")));
  }
}
