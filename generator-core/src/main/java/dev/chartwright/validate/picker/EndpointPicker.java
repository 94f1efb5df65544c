package dev.chartwright.validate.picker;

import dev.chartwright.finding.Place;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.picker.version.PickerVersion;
import dev.chartwright.validate.serving.CommandLine;
import dev.chartwright.validate.serving.InferencePools;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A container that picks endpoints for a pool.
 *
 * @param version what is known of its version, which its image's tag says or nobody
 */
public record EndpointPicker(Container container, CommandLine line, PickerVersion version) {

  /** Its pod. */
  public PodTemplate pod() {
    return container.pod();
  }

  /** What a message begins with. */
  public String title() {
    return pod().owner().title() + ", container `" + container.name() + "`";
  }

  /** Where a flag stands, or where it is missing. */
  public Place place(String flag) {
    return line.flag(flag)
        .map(found -> container.place(found.at()))
        .orElse(container.place("/args"));
  }

  /** The pool that it picks for, if the release renders it. */
  public Optional<RenderedObject> pool(Release release) {
    String name = line.value("--pool-name").orElse("");
    @Nullable String named = line.value("--pool-namespace").orElse(null);
    String namespace =
        named == null || named.isEmpty() || named.startsWith("$")
            ? pod().owner().namespace()
            : named;
    return InferencePools.in(release).stream()
        .filter(pool -> pool.name().equals(name) && pool.namespace().equals(namespace))
        .findFirst();
  }
}
