package dev.chartwright.helm;

import dev.chartwright.chart.ChartTree;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Helm's library in a JVM of its own, which {@link HelmWorker} runs. */
final class ForkedHelm implements HelmEngine {

  /** No chart takes a hundredth of this; a worker that needs more is not coming back. */
  private static final long BOUND_SECONDS = 120;

  private final Process process;
  private final WorkFolder folder;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private final long boundMillis;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(ForkedHelm::daemon);
  private String broken = "";
  private String version = "";
  private int charts;

  private ForkedHelm(Process process, WorkFolder folder, long boundMillis) {
    this.process = process;
    this.folder = folder;
    this.boundMillis = boundMillis;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(process.getInputStream());
  }

  static HelmAnswer<HelmEngine> open() {
    HelmAnswer<List<Path>> classPath = HelmClassPath.find();
    return classPath instanceof HelmAnswer.Given<List<Path>> given
        ? open(given.value(), HelmWorker.class.getName(), TimeUnit.SECONDS.toMillis(BOUND_SECONDS))
        : new HelmAnswer.Broken<>(((HelmAnswer.Broken<List<Path>>) classPath).reason());
  }

  /** For tests, which run other workers. */
  static HelmAnswer<HelmEngine> open(List<Path> classPath, String worker, long boundMillis) {
    WorkFolder folder;
    try {
      folder = WorkFolder.create();
    } catch (IOException e) {
      return new HelmAnswer.Broken<>("no temporary folder can be made");
    }
    if (folder.root().toString().contains(",")) {
      folder.delete();
      return new HelmAnswer.Broken<>("the temporary folder's path has a comma");
    }
    ForkedHelm engine;
    try {
      engine = new ForkedHelm(start(classPath, worker, folder), folder, boundMillis);
    } catch (IOException e) {
      folder.delete();
      return new HelmAnswer.Broken<>("no second Java process can be started");
    }
    HelmAnswer<String> version = engine.ask(HelmWorker.VERSION, 0, List.of(), Map.of());
    if (version instanceof HelmAnswer.Given<String> given) {
      engine.version = given.value();
      return new HelmAnswer.Given<>(engine);
    }
    engine.close();
    return new HelmAnswer.Broken<>(
        version instanceof HelmAnswer.Refused<String> refused
            ? refused.text()
            : ((HelmAnswer.Broken<String>) version).reason());
  }

  private static Process start(List<Path> classPath, String worker, WorkFolder folder)
      throws IOException {
    Path temporary = Files.createDirectory(folder.root().resolve("tmp"));
    List<String> path = classPath.stream().map(Path::toString).toList();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Djna.tmpdir=" + temporary,
                "-Dcom.marcnuri.jkube-helm.skipRemoteJar=true",
                "-cp",
                String.join(File.pathSeparator, path),
                worker,
                folder.root().toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectError(folder.root().resolve("errors.txt").toFile());
    builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    isolate(builder.environment(), temporary);
    // Each rendering leaves much behind; Go's collector is to wait for more of it, up to a limit.
    builder.environment().put("GOGC", "400");
    builder.environment().put("GOMEMLIMIT", "160MiB");
    return builder.start();
  }

  /** Neither a user's Helm settings nor a cluster may change what is rendered. */
  static void isolate(Map<String, String> environment, Path folder) {
    environment
        .keySet()
        .removeIf(name -> name.startsWith("HELM_") || name.startsWith("KUBERNETES_SERVICE_"));
    environment.put("HELM_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("HELM_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("HELM_DATA_HOME", folder.resolve("data").toString());
    environment.put("KUBECONFIG", folder.resolve("no-cluster").toString());
  }

  /** For tests: where everything is that this engine writes. */
  Path root() {
    return folder.root();
  }

  /** For tests: the other JVM. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public String name() {
    return "helm-java (Helm " + version + ")";
  }

  @Override
  public HelmChart chart(String name, ChartTree files) {
    return new ForkedChart(this, name, files);
  }

  /** The number of a chart that was laid down, or why it was not. */
  synchronized HelmAnswer<Integer> lay(String name, Map<String, String> files) {
    int id = ++charts;
    HelmAnswer<String> answer = ask(HelmWorker.LAY, id, List.of(name), files);
    if (answer instanceof HelmAnswer.Given<String>) {
      return new HelmAnswer.Given<>(id);
    }
    return answer instanceof HelmAnswer.Refused<String> refused
        ? new HelmAnswer.Refused<>(refused.text())
        : new HelmAnswer.Broken<>(((HelmAnswer.Broken<String>) answer).reason());
  }

  /** Sends one request and waits for its answer. */
  synchronized HelmAnswer<String> ask(
      byte op, int id, List<String> words, Map<String, String> files) {
    if (!broken.isEmpty()) {
      return new HelmAnswer.Broken<>(broken);
    }
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> bound =
        watch.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            boundMillis,
            TimeUnit.MILLISECONDS);
    try {
      requests.writeByte(op);
      requests.writeInt(id);
      for (String word : words) {
        HelmWorker.writeText(requests, word);
      }
      if (op == HelmWorker.LAY) {
        requests.writeInt(files.size());
        for (Map.Entry<String, String> file : files.entrySet()) {
          HelmWorker.writeText(requests, file.getKey());
          HelmWorker.writeText(requests, file.getValue());
        }
      }
      requests.flush();
      return answer();
    } catch (IOException e) {
      broken =
          late.get()
              ? "it gave no answer within " + boundMillis / 1000 + " s and was ended"
              : "its process ended" + lastWords();
      return new HelmAnswer.Broken<>(broken);
    } finally {
      bound.cancel(false);
    }
  }

  private HelmAnswer<String> answer() throws IOException {
    if (answers.readInt() != HelmWorker.MAGIC) {
      process.destroyForcibly();
      throw new IOException("Not an answer");
    }
    byte status = answers.readByte();
    String text = folder.withoutItself(HelmWorker.readText(answers)).strip();
    return switch (status) {
      case HelmWorker.OK -> new HelmAnswer.Given<>(text);
      case HelmWorker.REFUSED -> new HelmAnswer.Refused<>(text);
      default -> new HelmAnswer.Broken<>(text);
    };
  }

  private String lastWords() {
    try {
      return Files.readString(folder.root().resolve("errors.txt"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .findFirst()
          .map(line -> " (" + line.strip() + ")")
          .orElse("");
    } catch (IOException none) {
      return "";
    }
  }

  @Override
  public synchronized void close() {
    broken = "it was closed";
    watch.shutdownNow();
    try {
      requests.close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (IOException alreadyGone) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    folder.delete();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "chartwright-helm-watch");
    thread.setDaemon(true);
    return thread;
  }
}
