package dev.chartwright.source;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.values.LaidValues;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files of values and manifests that are named beside a chart; 5 MiB a file at most. */
public final class NamedFiles {

  private static final String RELATIVE = "Correct the path; it is relative to here.";

  private final List<Finding> findings = new ArrayList<>();

  private NamedFiles() {}

  /**
   * A file or folder.
   *
   * @param name what places begin with
   */
  public record Named(String name, Path path) {}

  /**
   * Files of values laid over each other as {@code helm -f} does, the last on top.
   *
   * @param files in the order in which they are laid
   */
  public static Outcome<Map<String, @Nullable Object>> values(List<Named> files) {
    NamedFiles read = new NamedFiles();
    Map<String, @Nullable Object> all = Map.of();
    for (Named file : files) {
      String name = file.name();
      if (Files.isDirectory(file.path())) {
        read.say(name, "`" + name + "` is a folder.", "Name each file of values in it.");
      } else {
        String text = read.text(name, file.path());
        all = LaidValues.overFile(all, ValuesText.map(name, name, text, read.findings));
      }
    }
    return read.outcome(all);
  }

  /**
   * The documents of a file, or of every {@code .yaml}, {@code .yml} and {@code .json} in a folder
   * and the folders in it; of those files that can be read.
   */
  public static Outcome<List<YamlDocument>> manifests(Named named) {
    NamedFiles read = new NamedFiles();
    String name = named.name();
    Path path = named.path();
    List<YamlDocument> documents = new ArrayList<>();
    if (Files.isDirectory(path)) {
      for (Path file : read.inside(name, path)) {
        String below = path.relativize(file).toString().replace('\\', '/');
        documents.addAll(read.documents(name + "/" + below, file));
      }
    } else if (Files.exists(path)) {
      documents.addAll(read.documents(name, path));
    } else {
      read.say(name, "There is no file or folder `" + name + "`.", RELATIVE);
    }
    return documents.isEmpty() ? read.outcome(documents) : Outcome.of(documents, read.findings);
  }

  private List<Path> inside(String name, Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(?:yaml|yml|json)"))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException refused) {
      say(name, "The folder cannot be read.", "Check its permissions.");
      return List.of();
    }
  }

  private List<YamlDocument> documents(String name, Path file) {
    Outcome<List<YamlDocument>> read = YamlReader.readManifests(name, text(name, file));
    findings.addAll(read.findings());
    return read.value().orElse(List.of());
  }

  /** The text, empty if there is none, which is then a finding. */
  private String text(String name, Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        say(name, "There is no file `" + name + "`.", RELATIVE);
      } else if (Files.size(file) > ChartFiles.FILE_BYTES) {
        say(
            name,
            "The file has `"
                + Files.size(file)
                + "` bytes; the limit is `"
                + ChartFiles.FILE_BYTES
                + "`.",
            "Split it.");
      } else {
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException binary) {
      say(name, "The file is no text in UTF-8.", "Save it in that encoding.");
    } catch (IOException refused) {
      String why = refused instanceof AccessDeniedException ? ": permission denied" : "";
      say(name, "The file cannot be read" + why + ".", "Check its permissions.");
    }
    return "";
  }

  private void say(String name, String message, String hint) {
    findings.add(SourceRules.NAMED.at(Place.of(name), message, hint));
  }

  private <T> Outcome<T> outcome(T value) {
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.failed(findings)
        : Outcome.of(value, findings);
  }
}
