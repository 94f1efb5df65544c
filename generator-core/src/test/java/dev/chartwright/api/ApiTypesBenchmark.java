package dev.chartwright.api;

import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Times and sizes, to be run by hand: they depend on the machine and are no test. */
final class ApiTypesBenchmark {

  private ApiTypesBenchmark() {}

  /** Prints cold and warm times in milliseconds, and the sizes of the CRDs in bytes. */
  public static void main(String[] arguments) {
    boolean schemas = arguments.length > 0 && arguments[0].equals("schemas");
    for (int round = 1; round <= 8; round++) {
      long start = System.nanoTime();
      int made = schemas ? schemas() : crds();
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      System.out.printf("round %d: %d in %d ms%n", round, made, milliseconds);
    }
    if (!schemas) {
      sizes();
    }
  }

  private static int crds() {
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    return types.bundles().stream().mapToInt(b -> types.crdManifests(b).size()).sum();
  }

  private static int schemas() {
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    int made = 0;
    for (String bundle : types.bundles()) {
      for (ApiTypes.Kind kind : types.kinds(bundle)) {
        JsonSchema.compile(types.jsonSchema(kind.apiVersion(), kind.kind()).orElseThrow());
        made++;
      }
    }
    return made;
  }

  private static void sizes() {
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    StringBuilder all = new StringBuilder();
    for (String bundle : types.bundles()) {
      types
          .crdManifests(bundle)
          .forEach(
              (file, text) -> {
                System.out.printf("%s/%s: %d%n", bundle, file, text.length());
                all.append(text);
              });
    }
    System.out.printf("all: %d, encoded as in a release %d%n", all.length(), encoded(all));
  }

  private static int encoded(CharSequence text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Helm keeps each file in base64 inside the JSON that it compresses.
    byte[] file = Base64.getEncoder().encode(text.toString().getBytes(StandardCharsets.UTF_8));
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encode(bytes.toByteArray()).length;
  }
}
