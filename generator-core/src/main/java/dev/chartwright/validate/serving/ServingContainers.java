package dev.chartwright.validate.serving;

import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises model servers by their image or by the program that they start. */
public final class ServingContainers {

  private static final Pattern LLAMA_SERVER = Pattern.compile("(?:^|[/\\s])llama-server(?:\\s|$)");
  private static final Pattern VLLM_IMAGE =
      Pattern.compile("vllm(?:-(?:openai|tpu|cpu|rocm|xpu|gaudi|cuda).*)?");
  private static final Pattern RELEASES = Pattern.compile("vllm-(?:openai|tpu|cpu-release-repo).*");
  private static final Pattern VLLM_SERVE = Pattern.compile("vllm\\.entrypoints|\\bvllm serve\\b");

  private final FlagTable llamaCpp;
  private final FlagTable vllm;

  /** Servers whose flags are read from these resources. */
  public ServingContainers(ResourceFolder resources) {
    llamaCpp = FlagTable.load(resources, "llama.cpp");
    vllm = FlagTable.load(resources, "vllm");
  }

  /** The model servers of a release. */
  public List<ServingContainer> in(Release release) {
    List<ServingContainer> servers = new ArrayList<>();
    release.pods().forEach(pod -> servers.addAll(in(pod)));
    return servers;
  }

  /** The model servers of a pod. */
  public List<ServingContainer> in(PodTemplate pod) {
    List<ServingContainer> servers = new ArrayList<>();
    for (Container container : pod.containers()) {
      of(container).ifPresent(servers::add);
    }
    return servers;
  }

  private Optional<ServingContainer> of(Container container) {
    ImageReference image = ImageReference.of(container.image());
    String name = image.name();
    String started = String.join(" ", container.arguments());
    if (name.equals("llama.cpp") && !image.tag().matches("(?:full|light).*")
        || started.contains("llama-server") && LLAMA_SERVER.matcher(started).find()) {
      return Optional.of(
          new ServingContainer(
              ServingContainer.Engine.LLAMA_CPP,
              container,
              llamaCpp,
              CommandLine.of(container, llamaCpp),
              ServerVersion.ofTag(image.tag())));
    }
    if (VLLM_IMAGE.matcher(name).matches()
        || started.contains("vllm") && VLLM_SERVE.matcher(started).find()) {
      return Optional.of(
          new ServingContainer(
              ServingContainer.Engine.VLLM,
              container,
              vllm,
              CommandLine.of(container, vllm),
              // Forks for other devices number their images by those devices' software.
              RELEASES.matcher(name).matches()
                  ? ServerVersion.ofTag(image.tag())
                  : Optional.empty()));
    }
    return Optional.empty();
  }
}
