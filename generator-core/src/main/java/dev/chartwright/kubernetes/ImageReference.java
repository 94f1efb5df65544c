package dev.chartwright.kubernetes;

/**
 * An image as a container names it.
 *
 * @param repository registry and path, for example {@code ghcr.io/ggml-org/llama.cpp}
 * @param tag empty if there is none
 * @param digest for example {@code sha256:…}; empty if there is none
 */
public record ImageReference(String repository, String tag, String digest) {

  /** Splits a reference; nothing is filled in, neither a registry nor a tag. */
  public static ImageReference of(String image) {
    int at = image.indexOf('@');
    String digest = at < 0 ? "" : image.substring(at + 1);
    String rest = at < 0 ? image : image.substring(0, at);
    // A colon before the last slash belongs to the registry's port.
    int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    return new ImageReference(
        colon < 0 ? rest : rest.substring(0, colon),
        colon < 0 ? "" : rest.substring(colon + 1),
        digest);
  }

  /** The last part of the repository, for example {@code llama.cpp}. */
  public String name() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }
}
