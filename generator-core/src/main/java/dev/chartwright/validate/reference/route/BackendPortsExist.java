package dev.chartwright.validate.reference.route;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Pool;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The port that a route names at a backend is one of the backend's. */
final class BackendPortsExist implements ReleaseRule {

  private static final Rule SERVICE =
      Rule.error("REF-012", "A port that a route names must be one of the Service's.");
  private static final Rule POOL =
      Rule.warning("REF-013", "A port that a route names should be the pool's target port.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Route.Backend backend : Route.backends(release)) {
      if (backend.port().isPresent()) {
        backend
            .object(release)
            .ifPresent(object -> check(backend, backend.port().get(), object, findings));
      }
    }
    return findings;
  }

  private static void check(
      Route.Backend backend, long port, RenderedObject object, List<Finding> findings) {
    String title = backend.rule().route().object().title();
    if (backend.isService()) {
      List<Long> ports =
          Fields.items(object.root(), "/spec/ports").stream()
              .map(item -> Fields.integer(item.root(), "/port"))
              .flatMap(Optional::stream)
              .toList();
      if (!ports.contains(port)) {
        findings.add(
            SERVICE.at(
                backend.place("/port"),
                title
                    + " wants port `"
                    + port
                    + "` of "
                    + object.title()
                    + ", which does not have it.",
                "The Service has " + shown(ports) + "."));
      }
    } else if (backend.isPool()) {
      List<Long> ports = new Pool(object).targetPorts();
      if (!ports.isEmpty() && !ports.contains(port)) {
        findings.add(
            POOL.at(
                backend.place("/port"),
                title
                    + " names port `"
                    + port
                    + "` of "
                    + object.title()
                    + ", which goes to "
                    + shown(ports)
                    + " whatever the route says.",
                "Leave the port out, or write the pool's."));
      }
    }
  }

  private static String shown(List<Long> ports) {
    return ports.stream().map(port -> "`" + port + "`").collect(Collectors.joining(", "));
  }
}
