package dev.chartwright.helm;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.yaml.YamlWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program {@code helm}, started anew for each question. */
final class HelmOnPath implements HelmEngine {

  private static final long BOUND_SECONDS = 120;

  private final Path program;
  private final WorkFolder folder;
  private String version = "";
  private int charts;

  private HelmOnPath(Path program, WorkFolder folder) {
    this.program = program;
    this.folder = folder;
  }

  /** Looks for the program in the folders of a PATH variable. */
  static HelmAnswer<HelmEngine> open(@Nullable String path) {
    Optional<Path> program =
        Arrays.stream(path == null ? new String[0] : path.split(File.pathSeparator))
            .flatMap(folder -> Stream.of(folder + "/helm", folder + "/helm.exe"))
            .flatMap(file -> program(file).stream())
            .findFirst();
    if (program.isEmpty()) {
      return new HelmAnswer.Broken<>("there is no `helm` on the PATH");
    }
    try {
      HelmOnPath engine = new HelmOnPath(program.get(), WorkFolder.create());
      HelmAnswer<String> version = engine.run(List.of("version", "--template", "{{.Version}}"));
      if (version instanceof HelmAnswer.Given<String> given) {
        engine.version = given.value().strip();
        return new HelmAnswer.Given<>(engine);
      }
      engine.close();
    } catch (IOException noFolder) {
      return new HelmAnswer.Broken<>("no temporary folder can be made");
    }
    return new HelmAnswer.Broken<>("`helm version` fails");
  }

  private static Optional<Path> program(String file) {
    try {
      Path program = Path.of(file).toAbsolutePath();
      return Files.isRegularFile(program) && Files.isExecutable(program)
          ? Optional.of(program)
          : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return "helm on the PATH (Helm " + version + ")";
  }

  @Override
  public synchronized HelmChart chart(String name, ChartTree files) {
    int id = charts += 2;
    try {
      folder.lay(id, name, files.files());
      folder.lay(id + 1, name, TemplateText.withStandInCertificates(files).files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Chart(id, name);
  }

  private synchronized HelmAnswer<String> run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    Path out = folder.root().resolve("out.txt");
    Path errors = folder.root().resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile());
    ForkedHelm.isolate(builder.environment(), folder.root());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        return new HelmAnswer.Broken<>("`helm` gave no answer within " + BOUND_SECONDS + " s");
      }
      return process.exitValue() == 0
          ? new HelmAnswer.Given<>(text(out))
          : new HelmAnswer.Refused<>((text(errors) + "\n" + text(out)).strip());
    } catch (IOException e) {
      return new HelmAnswer.Broken<>("`helm` cannot be started");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HelmAnswer.Broken<>("it was interrupted");
    }
  }

  private String text(Path file) throws IOException {
    return folder.withoutItself(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    folder.delete();
  }

  private final class Chart implements HelmChart {
    private final int id;
    private final String name;

    Chart(int id, String name) {
      this.id = id;
      this.name = name;
    }

    @Override
    public HelmAnswer<List<LintMessage>> lint() {
      HelmAnswer<String> answer = run(List.of("lint", "--strict", id + "/" + name));
      if (answer instanceof HelmAnswer.Broken<String> broken) {
        return new HelmAnswer.Broken<>(broken.reason());
      }
      String text =
          answer instanceof HelmAnswer.Given<String> given
              ? given.value()
              : ((HelmAnswer.Refused<String>) answer).text();
      return new HelmAnswer.Given<>(LintMessage.parse(text));
    }

    @Override
    public HelmAnswer<String> template(RenderOptions options) {
      int form = options.standInCertificates() ? id + 1 : id;
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "template",
                  options.releaseName(),
                  form + "/" + name,
                  "--namespace",
                  options.namespace()));
      if (!options.kubeVersion().isEmpty()) {
        arguments.addAll(List.of("--kube-version", options.kubeVersion()));
      }
      if (options.isUpgrade()) {
        arguments.add("--is-upgrade");
      }
      if (!options.values().isEmpty()) {
        try {
          WorkFolder.write(folder.values(form), YamlWriter.yaml(options.values()));
        } catch (IOException e) {
          return new HelmAnswer.Broken<>("no temporary file can be written");
        }
        arguments.addAll(List.of("--values", form + "/values.yaml"));
      }
      HelmAnswer<String> answer = run(arguments);
      return answer instanceof HelmAnswer.Refused<String> refused
          ? new HelmAnswer.Refused<>(refused.text().replaceFirst("^Error: ", ""))
          : answer;
    }

    @Override
    public void close() {
      folder.drop(id);
      folder.drop(id + 1);
    }
  }
}
