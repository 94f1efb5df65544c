package dev.chartwright.validate.picker;

import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.serving.CommandLine;
import dev.chartwright.validate.serving.FlagTable;
import dev.chartwright.validate.serving.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises endpoint pickers by their image or by the pool that they are told. */
public final class EndpointPickers {

  private static final Set<String> ROUTER =
      Set.of("llm-d-inference-scheduler", "llm-d-router-endpoint-picker");

  private final FlagTable table;

  /** Pickers whose flags are read from these resources. */
  public EndpointPickers(ResourceFolder resources) {
    table = FlagTable.load(resources, "endpoint-picker-v1.1.0");
  }

  /** The endpoint pickers of a release. */
  public List<EndpointPicker> in(Release release) {
    List<EndpointPicker> pickers = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      for (Container container : pod.containers()) {
        ImageReference image = ImageReference.of(container.image());
        boolean isUpstream = image.name().equals("epp") || image.name().endsWith("-epp");
        boolean isRouter = ROUTER.contains(image.name());
        boolean toldPool =
            container.arguments().stream().anyMatch(each -> each.startsWith("--pool-name"));
        if (isUpstream || isRouter || toldPool) {
          CommandLine line = CommandLine.of(container, table);
          // The router counts its versions from the beginning again.
          Optional<ServerVersion> version =
              isUpstream ? ServerVersion.ofTag(image.tag()) : Optional.empty();
          pickers.add(new EndpointPicker(container, table, line, version));
        }
      }
    }
    return pickers;
  }
}
