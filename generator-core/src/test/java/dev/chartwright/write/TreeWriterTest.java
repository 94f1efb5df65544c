package dev.chartwright.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path temporary;

  @Test
  void writesFoldersAndFilesAndNothingElse() throws IOException {
    Path output = temporary.resolve("a path with spaces/target");
    Outcome<Written> outcome = TreeWriter.write(output, version("1"));

    assertThat(outcome.value())
        .contains(new Written(List.of("charts/a", "charts/a.tgz", "kkp/b"), 0));
    assertThat(snapshot(output))
        .containsOnlyKeys(
            "charts/a.tgz", "charts/a/Chart.yaml", "charts/a/templates/x.yaml", "kkp/b/Chart.yaml");
    assertThat(output.resolve("charts/a/templates/x.yaml")).hasContent("same");
  }

  @Test
  void leavesEqualOutputAlone() throws IOException {
    TreeWriter.write(temporary, version("1"));
    ageAll();

    Outcome<Written> again = TreeWriter.write(temporary, version("1"));

    assertThat(again.value()).contains(new Written(List.of(), 3));
    assertThat(changedTimes()).isEmpty();
  }

  @Test
  void changesOnlyTheTimesOfChangedFiles() throws IOException {
    TreeWriter.write(temporary, version("1"));
    ageAll();

    TreeWriter.write(temporary, version("2"));

    assertThat(changedTimes())
        .containsExactly("charts/a.tgz", "charts/a/Chart.yaml", "kkp/b/Chart.yaml");
  }

  @Test
  void removesWhatAFormerRunLeftInAFolderOfOurs() throws IOException {
    TreeWriter.write(temporary, version("1"));
    Files.writeString(temporary.resolve("charts/a/templates/old.yaml"), "old");
    Files.writeString(temporary.resolve("charts/beside.txt"), "not ours");

    Outcome<Written> outcome = TreeWriter.write(temporary, version("1"));

    assertThat(outcome.value()).contains(new Written(List.of("charts/a"), 2));
    assertThat(temporary.resolve("charts/a/templates/old.yaml")).doesNotExist();
    assertThat(temporary.resolve("charts/beside.txt")).exists();
  }

  @Test
  void refusesAFolderThatSomebodyElseMade() throws IOException {
    Files.createDirectories(temporary.resolve("charts/a"));
    Files.createDirectories(temporary.resolve("kkp/b"));
    Files.writeString(temporary.resolve("charts/a/Chart.yaml"), "name: precious\n");
    Files.createDirectories(temporary.resolve("charts/a.tgz/x"));
    Map<String, String> before = snapshot(temporary);

    Outcome<Written> outcome = TreeWriter.write(temporary, version("1"));

    assertThat(lines(outcome))
        .containsExactly(
            "WRITE-002 charts/a The folder `charts/a` holds files that Chartwright did not write."
                + " Move it away, choose another output folder, or give the application another"
                + " name.",
            "WRITE-002 charts/a.tgz A folder `charts/a.tgz` stands where a file is to be written."
                + " Move it away or choose another output folder.");
    assertThat(snapshot(temporary)).isEqualTo(before);
  }

  @Test
  void saysSoWhenTheOutputIsAFile() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");

    assertThat(lines(TreeWriter.write(file, version("1"))))
        .containsExactly(
            "WRITE-001 . The output folder `"
                + file
                + "` cannot be written: a file stands where a folder is needed. Make it writable,"
                + " free some space, or choose another one; what was there before is unchanged.");
    assertThat(lines(TreeWriter.write(file.resolve("below"), version("1"))))
        .singleElement()
        .asString()
        .contains("WRITE-001");
    assertThat(file).hasContent("x");
  }

  @Test
  void saysSoWhenANameIsTooLongForTheDisk() {
    ChartTree tree = ChartTree.of(Map.of("Chart.yaml", "chartwright.dev/", "x".repeat(300), ""));
    assertThat(lines(TreeWriter.write(temporary, OutputFiles.none().withFolder("charts/a", tree))))
        .singleElement()
        .asString()
        .contains("cannot be written: file name too long.");
    assertThat(temporary.resolve("charts")).doesNotExist();
  }

  @Test
  void writesPathsLongerThan260Characters() throws IOException {
    String deep = "templates/" + "d".repeat(100) + "/" + "e".repeat(100) + "/" + "f".repeat(100);
    ChartTree tree = ChartTree.of(Map.of("Chart.yaml", "chartwright.dev/", deep, "x"));
    TreeWriter.write(temporary, OutputFiles.none().withFolder("charts/a", tree));
    assertThat(Files.readString(temporary.resolve("charts/a").resolve(deep))).isEqualTo("x");
  }

  /** Every single step that changes the disk fails once: the last good output must stand. */
  @Test
  void aFailureAtAnyStepLeavesTheLastGoodOutput() throws IOException {
    int step = 1;
    for (boolean failed = true; failed; step++) {
      Path output = temporary.resolve("run" + step);
      TreeWriter.write(output, version("1"));
      Map<String, String> before = snapshot(output);

      FailingDisk disk = new FailingDisk(step);
      Outcome<Written> outcome = TreeWriter.write(output, version("2"), disk);

      failed = disk.failed;
      if (failed) {
        assertThat(snapshot(output)).as("after step %d failed", step).isEqualTo(before);
        assertThat(lines(outcome))
            .singleElement()
            .asString()
            .contains("cannot be written: no space left on device.");
      } else {
        assertThat(outcome.hasErrors()).isFalse();
      }
    }
    assertThat(step).isGreaterThan(20);
  }

  /** The process dies at any step: the next run must start from the last good output. */
  @Test
  void aKilledRunIsUndoneByTheNext() throws IOException {
    int step = 1;
    for (boolean killed = true; killed; step++) {
      Path output = temporary.resolve("run" + step);
      TreeWriter.write(output, version("1"));
      Map<String, String> before = snapshot(output);
      KillingDisk disk = new KillingDisk(step);
      try {
        TreeWriter.write(output, version("2"), disk);
        killed = false;
      } catch (Killed stop) {
        ChartTree precious = ChartTree.of(Map.of("Chart.yaml", "x"));
        Files.createDirectories(output.resolve("other"));
        Files.writeString(output.resolve("other/x"), "x");
        TreeWriter.write(output, OutputFiles.none().withFolder("other", precious));
        Files.delete(output.resolve("other/x"));
        assertThat(snapshot(output)).as("killed in step %d", step).isEqualTo(before);
      }
    }
    assertThat(step).isGreaterThan(20);
  }

  @Test
  void pathsThatLeaveTheOutputOrOverlapAreRefused() {
    OutputFiles one = version("1");
    for (String path : new String[] {"/x", "../x", "a/../x", "a//x", "", "a/", "a\\x", "./x"}) {
      assertThatThrownBy(() -> one.withFile(path, new byte[0]))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> one.withFile("charts/a/more.txt", new byte[0]))
        .hasMessage("Inside another folder of the output: charts/a/more.txt");
    assertThatThrownBy(() -> one.withFile("charts/a", new byte[0]))
        .hasMessage("Written twice: charts/a");
    assertThatThrownBy(() -> one.plus(one)).hasMessage("Written twice: charts/a");
  }

  private static OutputFiles version(String version) {
    String chart = "# chartwright.dev/\nversion: " + version + "\n";
    return OutputFiles.none()
        .withFolder(
            "charts/a", ChartTree.of(Map.of("Chart.yaml", chart, "templates/x.yaml", "same")))
        .withFolder("kkp/b", ChartTree.of(Map.of("Chart.yaml", chart)))
        .withFile("charts/a.tgz", version.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lines(Outcome<Written> outcome) {
    return outcome.findings().stream().map(TreeWriterTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.rule().id()
        + " "
        + finding.place()
        + " "
        + finding.message()
        + " "
        + finding.hint();
  }

  private void ageAll() throws IOException {
    for (String path : snapshot(temporary).keySet()) {
      Files.setLastModifiedTime(temporary.resolve(path), LONG_AGO);
    }
  }

  private List<String> changedTimes() throws IOException {
    List<String> changed = new ArrayList<>();
    for (String path : snapshot(temporary).keySet()) {
      if (!Files.getLastModifiedTime(temporary.resolve(path)).equals(LONG_AGO)) {
        changed.add(path);
      }
    }
    return changed;
  }

  private static SortedMap<String, String> snapshot(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** Counts the steps and hands each on, unless a subclass stops it. */
  private abstract static class CountingDisk implements Disk {
    private final int stopAt;
    private int step;

    CountingDisk(int stopAt) {
      this.stopAt = stopAt;
    }

    abstract void stop(Path file) throws IOException;

    private void next(Path file) throws IOException {
      if (++step == stopAt) {
        stop(file);
      }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      next(file);
      Disk.REAL.write(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      next(from);
      Disk.REAL.move(from, to);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
      next(folder);
      Disk.REAL.createFolders(folder);
    }
  }

  private static final class FailingDisk extends CountingDisk {
    private boolean failed;

    FailingDisk(int stopAt) {
      super(stopAt);
    }

    @Override
    void stop(Path file) throws IOException {
      failed = true;
      throw new FileSystemException(file.toString(), null, "No space left on device");
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class KillingDisk extends CountingDisk {
    KillingDisk(int stopAt) {
      super(stopAt);
    }

    @Override
    void stop(Path file) {
      throw new Killed();
    }
  }
}
