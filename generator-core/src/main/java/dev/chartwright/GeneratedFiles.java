package dev.chartwright;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.render.Layout;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.write.OutputFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where everything that was made goes below the output folder. */
final class GeneratedFiles {

  private GeneratedFiles() {}

  /**
   * A chart in one layout.
   *
   * @param manifests file name to manifest of its catalogue entry; empty for an umbrella
   */
  record Part(
      ServingPlan plan, RenderedChart chart, byte[] archive, SortedMap<String, String> manifests) {

    /** Its folder, without a slash at the end. */
    String folder() {
      return chart.layout() == Layout.UMBRELLA
          ? "charts/" + chart.name()
          : "kkp/" + chart.name() + "/" + chart.name();
    }

    String archivePath() {
      return folder() + "-" + plan.application().spec().version() + ".tgz";
    }
  }

  /** The output of parts that come in pairs, umbrella first. */
  static Generated of(List<Part> parts) {
    SortedMap<String, ChartTree> folders = new TreeMap<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Generated.Chart> charts = new ArrayList<>();
    List<ServingPlan> plans = new ArrayList<>();
    for (int index = 0; index < parts.size(); index += 2) {
      Part umbrella = parts.get(index);
      Part flat = parts.get(index + 1);
      for (Part part : List.of(umbrella, flat)) {
        folders.put(part.folder(), part.chart().tree());
        files.put(part.archivePath(), part.archive());
        part.manifests()
            .forEach(
                (name, text) ->
                    files.put(
                        "kkp/" + part.chart().name() + "/" + name,
                        text.getBytes(StandardCharsets.UTF_8)));
      }
      plans.add(umbrella.plan());
      charts.add(
          new Generated.Chart(
              umbrella.plan(),
              umbrella.chart(),
              umbrella.archivePath(),
              flat.chart(),
              flat.archivePath()));
    }
    files.put("images.txt", Images.list(plans).getBytes(StandardCharsets.UTF_8));
    return new Generated(charts, new OutputFiles(folders, files));
  }
}
