package dev.chartwright;

import dev.chartwright.modelfile.GgufBytes;
import dev.chartwright.source.TarBytes;
import dev.chartwright.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of an example that are better said than stored: large ones, links, archives and other
 * bytes. The file {@code made.yaml} beside the example lists them. Each has a {@code path} and one
 * of these:
 *
 * <ul>
 *   <li>{@code letters}: so many letters that no archiver makes smaller by much; with {@code text}
 *       they stand where that says {@code <letters>}
 *   <li>{@code text}, {@code hex}: its content
 *   <li>{@code link}: what a symbolic link points to
 *   <li>{@code archive}: the entries of a {@code .tgz}, each with a path and one of the above
 *   <li>{@code gguf}: the keys in the header of a GGUF file
 * </ul>
 */
final class MadeFiles {

  private static final String LIST = "made.yaml";
  private static final String PLACE = "<letters>";
  private static final long SEED = 7;

  private MadeFiles() {}

  /** Copies an example and makes its files in the copy. */
  static void lay(Path example, Path copy) throws IOException {
    try (Stream<Path> all = Files.walk(example)) {
      for (Path each : all.toList()) {
        Path target = copy.resolve(example.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
    Path list = example.resolve(LIST);
    if (Files.exists(list)) {
      for (Map<String, Object> file : entries(root(list))) {
        make(copy.resolve(path(file)), file);
      }
    }
  }

  private static Object root(Path list) throws IOException {
    return YamlReader.read(LIST, Files.readAllBytes(list)).value().orElseThrow().root();
  }

  private static void make(Path target, Map<String, Object> file) throws IOException {
    Files.createDirectories(target.getParent());
    if (file.get("link") instanceof String link) {
      Files.createSymbolicLink(target, Path.of(link));
    } else {
      Files.write(target, content(file));
    }
  }

  private static byte[] content(Map<String, Object> file) throws IOException {
    if (file.containsKey("archive")) {
      List<byte[]> archive = new ArrayList<>();
      for (Map<String, Object> entry : entries(file.get("archive"))) {
        archive.add(
            entry.containsKey("link")
                ? TarBytes.entry(path(entry), '2', new byte[0])
                : TarBytes.entry(path(entry), '0', content(entry)));
      }
      return TarBytes.tgz(archive);
    } else if (file.containsKey("gguf")) {
      return GgufBytes.of(3, map(file.get("gguf")));
    } else if (file.get("hex") instanceof String hex) {
      return HexFormat.ofDelimiter(" ").parseHex(hex);
    }
    String text = file.get("text") instanceof String given ? given : PLACE;
    return file.get("letters") instanceof Long letters
        ? withLetters(text, letters.intValue())
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withLetters(String text, int count) {
    byte[] letters = new byte[count];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int at = 0; at < count; at++) {
      letters[at] = (byte) random.nextInt('a', 'z' + 1);
    }
    int place = text.indexOf(PLACE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text.substring(0, place).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(letters);
    out.writeBytes(text.substring(place + PLACE.length()).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String path(Map<String, Object> file) {
    return String.valueOf(file.get("path"));
  }

  private static List<Map<String, Object>> entries(@Nullable Object list) {
    return ((List<?>) list).stream().map(MadeFiles::map).toList();
  }

  private static Map<String, Object> map(@Nullable Object map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> plain.put(String.valueOf(key), value));
    return plain;
  }
}
