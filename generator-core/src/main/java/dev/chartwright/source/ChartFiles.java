package dev.chartwright.source;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Gathers the files of a chart and says what cannot be taken. */
final class ChartFiles {

  /** What Helm reads of one file at most. */
  static final long FILE_BYTES = 5 << 20;

  /** What Helm unpacks of one archive at most; here it is for the chart with all its subcharts. */
  private static final long ALL_BYTES = 100 << 20;

  /** An archive may hold itself. */
  private static final int MOST_NESTED = 8;

  /** Helm passes over what begins with a dot or an underscore. */
  private static final Pattern SUBCHART = Pattern.compile("(?:.*/)?charts/[^/._][^/]*\\.tgz");

  private final String chart;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private long bytes;

  /**
   * No files yet.
   *
   * @param chart the name under which findings speak of the chart
   */
  ChartFiles(String chart) {
    this.chart = chart;
  }

  /** What was gathered, or everything that is wrong with it. */
  Outcome<ChartTree> tree() {
    for (String path : texts.keySet()) {
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        if (texts.containsKey(path.substring(0, slash))) {
          outside(path, "its folder is a file, too");
        }
      }
    }
    if (!texts.containsKey("Chart.yaml") && findings.stream().noneMatch(Finding::isError)) {
      findings.add(
          SourceRules.CHART.at(
              Place.of(chart),
              "There is no `Chart.yaml` in `" + chart + "`.",
              "Name the folder that holds it, or an archive that `helm package` made."));
    }
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.failed(findings)
        : Outcome.of(ChartTree.of(texts), findings);
  }

  /** Nothing can be read at all. */
  void absent(String message, String hint) {
    findings.add(SourceRules.CHART.at(Place.of(chart), message, hint));
  }

  /** A file or archive that cannot be read. */
  void unreadable(String path, IOException reason) {
    String why = reason.getMessage() == null ? "it is damaged" : reason.getMessage();
    findings.add(
        SourceRules.READABLE.at(
            place(path),
            "The " + (path.isEmpty() ? "chart" : "file") + " cannot be read: " + why + ".",
            "Check its permissions; make an archive again with `helm package`."));
  }

  /** A link, which is left out. */
  void link(String path) {
    findings.add(
        SourceRules.LINK.at(
            place(path),
            "The link `" + path + "` is not followed.",
            "Put the file itself there; an archive would not hold it."));
  }

  /** Whether there is room for a file of this size. */
  boolean fits(String path, long size) {
    if (size > FILE_BYTES) {
      findings.add(
          SourceRules.LIMIT.at(
              place(path),
              "The file has `" + size + "` bytes; Helm reads `" + FILE_BYTES + "` at most.",
              "Split it, or keep it out of the chart by `.helmignore`."));
      return false;
    }
    return true;
  }

  /** A file; {@link #fits} was asked before. */
  void add(String path, byte[] content) throws IOException {
    count(content.length);
    add(path, content, 0);
  }

  private void add(String path, byte[] content, int nested) throws IOException {
    if (!isInside(path)) {
      return;
    }
    if (SUBCHART.matcher(path).matches()) {
      subchart(path, content, nested);
      return;
    }
    String text = text(content);
    if (text == null) {
      findings.add(
          SourceRules.TEXT.at(
              place(path),
              "The file is no text in UTF-8 and is left out.",
              "A template that reads it is rendered here without it."));
    } else {
      texts.put(path, text);
    }
  }

  private void subchart(String path, byte[] content, int nested) throws IOException {
    if (nested == MOST_NESTED) {
      outside(path, "archives lie in archives more than `" + MOST_NESTED + "` times");
      return;
    }
    try {
      unpack(path, new ByteArrayInputStream(content), nested + 1);
    } catch (TarReader.TooLarge tooLarge) {
      throw tooLarge;
    } catch (IOException broken) {
      unreadable(path, broken);
    }
  }

  /**
   * The files of an archive.
   *
   * @param path of the archive in the chart; empty for the chart's own
   * @param nested in how many other archives it lies
   */
  void unpack(String path, InputStream zipped, int nested) throws IOException {
    String below = path.substring(0, path.lastIndexOf('/') + 1);
    String folder = "";
    try (InputStream in = new GZIPInputStream(zipped)) {
      TarReader tar = new TarReader(in, ALL_BYTES - bytes);
      for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
        if (entry.type() == '5') {
          continue;
        }
        String inside = entry.path().replaceFirst("^(?:\\./)+", "");
        int slash = inside.indexOf('/');
        if (slash <= 0) {
          outside(path, "it holds `" + shown(entry.path()) + "` beside its one folder");
          continue;
        }
        if (!path.isEmpty() && folder.isEmpty()) {
          folder = free(below + inside.substring(0, slash), path) + "/";
        }
        String name = folder + inside.substring(slash + 1);
        if (entry.type() != '0') {
          link(shown(name));
        } else if (fits(shown(name), entry.bytes())) {
          add(name, tar.content(), nested);
        }
      }
      count(tar.bytesRead());
    }
  }

  /** Two subcharts may have one name; then the second is called after its archive. */
  private String free(String folder, String archive) {
    boolean taken = texts.keySet().stream().anyMatch(each -> each.startsWith(folder + "/"));
    return taken ? archive.substring(0, archive.length() - ".tgz".length()) : folder;
  }

  /** The whole is too large. */
  void tooLarge() {
    findings.add(
        SourceRules.LIMIT.at(
            Place.of(chart),
            "The chart has more than `" + ALL_BYTES + "` bytes with its subcharts.",
            "Keep what Helm does not need out of it by `.helmignore`."));
  }

  private void count(long size) throws TarReader.TooLarge {
    bytes += size;
    if (bytes > ALL_BYTES) {
      throw new TarReader.TooLarge();
    }
  }

  private boolean isInside(String path) {
    boolean odd =
        path.isEmpty()
            || path.endsWith("/")
            || path.contains("\\")
            || path.matches("(?s)[A-Za-z]:.*")
            || path.chars().anyMatch(Character::isISOControl)
            || ("/" + path + "/").matches(".*/\\.{0,2}/.*");
    if (odd) {
      outside("", "it holds the path `" + shown(path) + "`");
    }
    return !odd;
  }

  private void outside(String path, String why) {
    findings.add(
        SourceRules.INSIDE.at(
            place(path),
            "The chart is not unpacked: " + why + ".",
            "Make it with `helm package`, and do not use it if you did not make it."));
  }

  private static String shown(String path) {
    return path.replaceAll("\\p{Cntrl}", "?");
  }

  private Place place(String path) {
    return Place.of(path.isEmpty() ? chart : chart + "/" + path);
  }

  /** The text without the mark that Windows puts before UTF-8; null if it is none. */
  private static @org.jspecify.annotations.Nullable String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.indexOf('\0') >= 0 ? null : text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException binary) {
      return null;
    }
  }
}
