package dev.chartwright.validate.reference.gateway;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;

/** The parameters that a Gateway names are there. */
final class ParametersExist implements ReleaseRule {

  private static final Rule EXIST =
      Rule.warning("REF-018", "Parameters that a Gateway names should be in the release.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject gateway : release.objects(Route.GROUP, "Gateway")) {
      String pointer = "/spec/infrastructure/parametersRef";
      String group = Fields.text(gateway.root(), pointer + "/group");
      String kind = Fields.text(gateway.root(), pointer + "/kind");
      String name = Fields.text(gateway.root(), pointer + "/name");
      if (!name.isEmpty() && release.object(group, kind, gateway.namespace(), name).isEmpty()) {
        List<String> rendered =
            release.objects(group, kind).stream().map(RenderedObject::name).toList();
        findings.add(
            EXIST.at(
                gateway.place(pointer + "/name"),
                gateway.title()
                    + " names "
                    + kind
                    + " `"
                    + name
                    + "`, which is not rendered in its namespace: without it the Gateway is not"
                    + " accepted.",
                rendered.isEmpty()
                    ? "It must be on the cluster before the release."
                    : NearestNames.hint(name, "Rendered", rendered)));
      }
    }
    return findings;
  }
}
