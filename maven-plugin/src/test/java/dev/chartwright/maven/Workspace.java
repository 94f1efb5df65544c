package dev.chartwright.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A chart repository on disk, with applications that goals are run on. */
record Workspace(Path folder) {

  static final String GOOD =
      """
      apiVersion: chartwright.dev/v1alpha1
      kind: InferenceApplication
      metadata:
        name: chat
      spec:
        version: "1.2.3"
        description: Answers chat requests on CPU nodes.
        stack: kgateway-2.1
        profiles: [cpu-8c]
        models:
          - name: llama
            server: llama.cpp
            model: llama-3.2-1b-instruct-q4-k-m
            contextTokens: 2048
        kkp:
          sourceUrl: oci://registry.example.org/charts
      """;

  /** An unknown key, an unknown profile and a wrong type: mistakes that no stage hides. */
  static final String BAD =
      GOOD.replace("contextTokens: 2048", "contextTokens: many")
          .replace("server: llama.cpp", "server: llama.cpp\n      replikas: 2")
          .replace("kind:", "kin: x\nkind:");

  Path write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Every file below a folder with its time and content, to see what a run touched. */
  SortedMap<String, String> state(String below) {
    Path root = folder.resolve(below);
    SortedMap<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        int content = java.util.Arrays.hashCode(Files.readAllBytes(file));
        state.put(
            root.relativize(file).toString().replace('\\', '/'),
            String.format(Locale.ROOT, "%s %08x", time, content));
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return state;
  }
}
