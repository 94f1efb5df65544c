package dev.chartwright.validate.reference.access;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A binding has a role at one end and accounts at the other. */
final class BindingsHaveEnds implements ReleaseRule {

  private static final Rule ROLE =
      Rule.error("REF-050", "The role that a binding names must be in the release.");
  private static final Rule ACCOUNT =
      Rule.error("REF-051", "A ServiceAccount that a binding names must be in the release.");

  /** ClusterRoles that every cluster has. */
  private static final Set<String> BUILT_IN = Set.of("cluster-admin", "admin", "edit", "view");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    Set<String> ownNamespaces = new TreeSet<>(Set.of(release.namespace()));
    release.pods().forEach(pod -> ownNamespaces.add(pod.owner().namespace()));
    for (Binding binding : Binding.of(release)) {
      role(release, binding, findings);
      for (Binding.Subject subject : binding.accounts()) {
        if (subject.namespace().isEmpty()) {
          findings.add(
              ACCOUNT.at(
                  binding.object().place(subject.pointer()),
                  binding.object().title()
                      + " names ServiceAccount `"
                      + subject.name()
                      + "` without its namespace: the API server refuses it.",
                  "Add `namespace`."));
        } else if (ownNamespaces.contains(subject.namespace())
            && !subject.name().equals("default")
            && release
                .object("", "ServiceAccount", subject.namespace(), subject.name())
                .isEmpty()) {
          findings.add(account(release, binding, subject));
        }
      }
    }
    return findings;
  }

  private static void role(Release release, Binding binding, List<Finding> findings) {
    String name = binding.roleName();
    boolean builtIn =
        binding.roleKind().equals("ClusterRole")
            && (BUILT_IN.contains(name) || name.startsWith("system:"));
    if (!builtIn && binding.role(release).isEmpty()) {
      findings.add(
          ROLE.at(
              binding.object().place("/roleRef/name"),
              binding.object().title()
                  + " hands out "
                  + binding.roleKind()
                  + " `"
                  + name
                  + "`, which is not rendered: nobody gets a right by it.",
              NearestNames.hint(
                  name,
                  "Rendered",
                  release.objects(Binding.GROUP, binding.roleKind()).stream()
                      .map(RenderedObject::name)
                      .toList())));
    }
  }

  private static Finding account(Release release, Binding binding, Binding.Subject subject) {
    return ACCOUNT.at(
        binding.object().place(subject.pointer() + "/name"),
        binding.object().title()
            + " gives rights to ServiceAccount `"
            + subject.name()
            + "` of namespace `"
            + subject.namespace()
            + "`, which is not rendered.",
        NearestNames.hint(
            subject.name(),
            "Rendered",
            release.objects("", "ServiceAccount").stream().map(RenderedObject::name).toList()));
  }
}
