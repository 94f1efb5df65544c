package dev.chartwright.validate.picker;

import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.picker.version.PickerTable;
import dev.chartwright.validate.picker.version.PickerVersion;
import dev.chartwright.validate.serving.CommandLine;
import dev.chartwright.validate.serving.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises endpoint pickers by their image or by the pool that they are told. */
public final class EndpointPickers {

  private static final Set<String> ROUTER =
      Set.of("llm-d-inference-scheduler", "llm-d-router-endpoint-picker");

  private final PickerTable table;

  /** Pickers whose versions are described in these resources. */
  public EndpointPickers(ResourceFolder resources) {
    table = PickerTable.load(resources);
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
          // The router counts its versions from the beginning again.
          PickerVersion version =
              table.of(isUpstream ? ServerVersion.ofTag(image.tag()) : Optional.empty());
          CommandLine line = CommandLine.of(container, version.flags());
          pickers.add(new EndpointPicker(container, line, version));
        }
      }
    }
    return pickers;
  }
}
