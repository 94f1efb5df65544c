package dev.chartwright.validate.security;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import org.jspecify.annotations.Nullable;

/** What holds for a container: its own setting, or else its pod's. */
final class SecurityContexts {

  private SecurityContexts() {}

  /** A container's setting, or the pod's if the container has none. */
  static @Nullable Object effective(Container container, String below) {
    @Nullable Object own = container.get("/securityContext" + below);
    return own != null ? own : container.pod().spec("/securityContext" + below);
  }

  /** Where a container's setting stands, or the container's context if the setting is missing. */
  static String pointer(Container container, String below) {
    return container.get("/securityContext" + below) != null
        ? "/securityContext" + below
        : "/securityContext";
  }

  /** Linux alone knows most of the settings. */
  static boolean isWindows(PodTemplate pod) {
    return "windows".equals(pod.spec("/os/name"));
  }

  static String title(Container container) {
    return container.pod().owner().title() + ", container `" + container.name() + "`";
  }
}
