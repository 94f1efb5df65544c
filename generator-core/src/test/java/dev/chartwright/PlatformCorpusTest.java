package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.helm.HelmEngine;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of {@code docs/findings} that are about the machine: {@code platform.yaml} says what
 * there is of Helm, and a JVM that finds no more than that opens an engine.
 */
class PlatformCorpusTest {

  /** Only the jar with Helm's library for this platform has it. */
  private static final String LIBRARY = "META-INF/services/com.marcnuri.helm.jni.NativeLibrary";

  @TempDir Path noPrograms;

  /** Opens an engine and prints what is found. */
  static final class Opening {
    public static void main(String[] arguments) {
      HelmEngine.Opened opened = HelmEngine.open();
      opened.engine().ifPresent(HelmEngine::close);
      opened.findings().forEach(finding -> System.out.print(SnippetsTest.text(finding)));
    }
  }

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    List<Path> libraries = libraries();
    assumeTrue(!libraries.isEmpty(), "There is no jar with Helm's library for this platform.");
    return Examples.of("HELM-001", example -> open(example, libraries));
  }

  private void open(Path example, List<Path> libraries) throws IOException {
    YamlField platform =
        YamlField.root(
            YamlReader.read("platform.yaml", Files.readAllBytes(example.resolve("platform.yaml")))
                .value()
                .orElseThrow());
    assertThat(platform.at("program").value()).isEqualTo(false);
    boolean library = Boolean.TRUE.equals(platform.at("library").value());
    List<Path> classPath =
        new ArrayList<>(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    if (!library) {
      classPath.removeAll(libraries);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                Opening.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PATH", noPrograms.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    CorpusTest.compare(example, text);
  }

  private static List<Path> libraries() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (URL url :
        Collections.list(PlatformCorpusTest.class.getClassLoader().getResources(LIBRARY))) {
      if (url.openConnection() instanceof JarURLConnection jar) {
        try {
          jars.add(Path.of(jar.getJarFileURL().toURI()));
        } catch (URISyntaxException odd) {
          throw new IOException(odd);
        }
      }
    }
    return jars;
  }
}
