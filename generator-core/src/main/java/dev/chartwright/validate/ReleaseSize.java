package dev.chartwright.validate;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * How large the Secret is in which Helm 3 stores a release of a chart.
 *
 * <p>Helm encodes a release as base64(gzip(JSON)). The JSON holds the files of the chart itself,
 * its {@code crds/} included, and everything that was rendered, subcharts included; the files of
 * subcharts are not stored. Source: {@code pkg/storage/driver/util.go}, {@code pkg/release} and
 * {@code pkg/chart} of Helm 3.
 *
 * <p>Helm zips with Go's library, which makes one percent more of YAML than the JDK's: that percent
 * is added. What is left is a fault of a tenth of a percent for CRDs, of five percent for random
 * text.
 *
 * @param chart the chart's folder, with which places begin
 * @param encodedBytes size of the Secret's one entry
 * @param files the chart's own files, for what is said about the largest
 */
public record ReleaseSize(String chart, long encodedBytes, ChartTree files) {

  /** What an entry of a Secret can hold. */
  public static final long SECRET_BYTES = 1 << 20;

  /** What Helm reads of one file at most. */
  public static final long FILE_BYTES = 5 << 20;

  private static final Pattern HOOK = Pattern.compile("(?m)^\\s+[\"']?helm\\.sh/hook[\"']?:");

  private static final Rule GROWS =
      Rule.warning("SIZE-001", "A stored release should fill 60 % of its Secret at most.");
  private static final Rule FITS =
      Rule.error("SIZE-002", "A stored release must fit into a Secret of 1 MiB.");
  private static final Rule FILE =
      Rule.error("SIZE-003", "A file of a chart may have 5 MiB at most.");

  /**
   * Encodes a release as Helm does and measures it.
   *
   * @param values what the user overrides; stored with the release
   * @param manifests what Helm rendered, hooks included
   */
  public static ReleaseSize of(
      String chart, ChartTree files, Map<String, Object> values, String manifests) {
    return new ReleaseSize(chart, encoded(release(files, values, manifests)), files);
  }

  /** How much of the Secret is used, in whole percent. */
  public int percent() {
    return (int) (encodedBytes * 100 / SECRET_BYTES);
  }

  /** What is too large, or will soon be. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (percent() >= 60) {
      Rule rule = encodedBytes > SECRET_BYTES ? FITS : GROWS;
      findings.add(
          rule.at(
              Place.of(chart),
              "A release of the chart fills `" + percent() + " %` of the Secret that stores it.",
              "Largest files: " + largest() + ". Files in `charts/` are not stored."));
    }
    for (String path : files.files().keySet()) {
      long bytes = files.bytes(path).length;
      if (bytes > FILE_BYTES) {
        findings.add(
            FILE.at(
                Place.of(chart + "/" + path),
                "The file has `" + bytes + "` bytes; Helm reads `" + FILE_BYTES + "` at most.",
                "Split it, or keep it out of the chart."));
      }
    }
    return findings;
  }

  private String largest() {
    return String.join(
        ", ",
        files.files().keySet().stream()
            .filter(path -> !path.startsWith("charts/"))
            .sorted(
                Comparator.comparingInt((String path) -> -files.bytes(path).length)
                    .thenComparing(path -> path))
            .limit(3)
            .map(path -> "`" + path + "`")
            .toList());
  }

  /** The release as Helm's JSON has it; times and texts that Helm adds have their usual length. */
  static Map<String, Object> release(
      ChartTree files, Map<String, Object> values, String manifests) {
    List<Object> templates = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("metadata", plain(files, "Chart.yaml"));
    chart.put("lock", files.text("Chart.lock") == null ? Map.of() : plain(files, "Chart.lock"));
    chart.put("templates", templates);
    chart.put("values", plain(files, "values.yaml"));
    files
        .files()
        .forEach(
            (path, text) -> {
              switch (path) {
                case "Chart.yaml", "Chart.lock", "values.yaml" -> {}
                case "values.schema.json" -> chart.put("schema", base64(text));
                default -> {
                  if (!path.startsWith("charts/")) {
                    Map<String, Object> file = new LinkedHashMap<>();
                    file.put("name", path);
                    file.put("data", base64(text));
                    (path.startsWith("templates/") ? templates : others).add(file);
                  }
                }
              }
            });
    chart.put("files", others);

    StringBuilder manifest = new StringBuilder();
    List<Object> hooks = new ArrayList<>();
    for (RenderedText document : RenderedText.documents(manifests)) {
      if (HOOK.matcher(document.text()).find()) {
        hooks.add(hook(document));
      } else {
        manifest.append("---\n").append(document.text());
      }
    }
    String notes = files.text("templates/NOTES.txt");
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("first_deployed", "2026-01-31T12:00:00.123456789Z");
    info.put("last_deployed", "2026-01-31T12:00:00.123456789Z");
    info.put("deleted", "");
    info.put("description", "Install complete");
    info.put("status", "deployed");
    info.put("notes", notes == null ? "" : notes);

    Map<String, Object> release = new LinkedHashMap<>();
    release.put("name", "release");
    release.put("info", info);
    release.put("chart", chart);
    release.put("config", values);
    release.put("manifest", manifest.toString());
    release.put("hooks", hooks);
    release.put("version", 1L);
    release.put("namespace", "namespace");
    return release;
  }

  private static Map<String, Object> hook(RenderedText document) {
    Object root =
        YamlReader.readManifests(document.source(), document.text())
            .value()
            .flatMap(all -> all.stream().findFirst())
            .<Object>map(YamlDocument::root)
            .orElse(Map.of());
    Map<String, Object> hook = new LinkedHashMap<>();
    hook.put("name", String.valueOf(JsonPointers.find(root, "/metadata/name")));
    hook.put("kind", String.valueOf(JsonPointers.find(root, "/kind")));
    hook.put("path", document.source());
    hook.put("manifest", document.text());
    hook.put("events", List.of("test"));
    hook.put("last_run", Map.of("started_at", "", "completed_at", "", "phase", ""));
    return hook;
  }

  private static Object plain(ChartTree files, String path) {
    String text = files.text(path);
    return YamlReader.readManifests(path, text == null ? "" : text)
        .value()
        .flatMap(all -> all.stream().findFirst())
        .<Object>map(YamlDocument::root)
        .orElse(Map.of());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long encoded(Map<String, Object> release) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new BestGzip(zipped)) {
      gzip.write(escaped(YamlWriter.json(release)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    long zippedByGo = zipped.size() + zipped.size() / 100L;
    return (zippedByGo + 2) / 3 * 4;
  }

  /** Go's JSON writes three characters of markup as six each. */
  private static String escaped(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
