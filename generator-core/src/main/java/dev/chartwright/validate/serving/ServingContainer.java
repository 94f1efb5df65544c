package dev.chartwright.validate.serving;

import dev.chartwright.finding.Place;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import java.util.Optional;

/**
 * A container that serves a model.
 *
 * @param table the flags that its program takes
 * @param line what it is started with
 * @param version by its image's tag; empty if the tag does not say
 */
public record ServingContainer(
    Engine engine,
    Container container,
    FlagTable table,
    CommandLine line,
    Optional<ServerVersion> version) {

  /** The programs that the rules know. */
  public enum Engine {
    /** llama.cpp's server. */
    LLAMA_CPP,
    /** vLLM's server with OpenAI's interface. */
    VLLM
  }

  /** Its pod. */
  public PodTemplate pod() {
    return container.pod();
  }

  /** What a message begins with. */
  public String title() {
    return pod().owner().title() + ", container `" + container.name() + "`";
  }

  /** Where its arguments stand, or where they are missing. */
  public Place arguments() {
    return container.place("/args");
  }

  /** Where a flag stands, or where it is missing. */
  public Place place(String flag) {
    return line.flag(flag).map(found -> container.place(found.at())).orElse(arguments());
  }
}
