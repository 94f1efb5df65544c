package dev.chartwright.maven;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * Runs the Maven that runs these tests, in a process of its own and without the network, on what
 * the build has staged into a local repository below {@code target}.
 */
final class RealMaven {

  /** Names the plugin as a person does where there is no POM. */
  static final String PLUGIN =
      "dev.chartwright:chartwright-maven-plugin:" + property("it.project.version");

  private final Path folder;
  private final String jvmOptions;

  /**
   * Maven, started in a folder.
   *
   * @param folder with a POM or without
   */
  RealMaven(Path folder) {
    this(folder, "");
  }

  private RealMaven(Path folder, String jvmOptions) {
    this.folder = folder;
    this.jvmOptions = jvmOptions;
  }

  /** The same in another part of the world. */
  RealMaven abroad() {
    return new RealMaven(
        folder, "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu");
  }

  /** What a build came to. */
  record Build(int exitCode, List<String> log) {

    /** The log as one text, for failure messages that show all of it. */
    String text() {
      return String.join("\n", log);
    }
  }

  /**
   * Runs a build to its end.
   *
   * @param arguments goals, phases and options; system properties as {@code -Dname=value}
   */
  Build run(String... arguments) {
    List<String> log = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(folder.toFile());
    request.setMavenHome(new File(property("maven.home")));
    request.setJavaHome(new File(property("java.home")));
    request.setLocalRepositoryDirectory(new File(property("it.repository")));
    request.setUserSettingsFile(settings());
    request.setMavenOpts(jvmOptions);
    request.setBatchMode(true);
    request.addArgs(List.of(arguments));
    request.setOutputHandler(log::add);
    request.setErrorHandler(log::add);
    try {
      return new Build(new DefaultInvoker().execute(request).getExitCode(), log);
    } catch (MavenInvocationException broken) {
      throw new IllegalStateException("Maven did not start.", broken);
    }
  }

  /**
   * Takes what is not staged, such as the boms of test libraries, from the local repository of this
   * build, and nothing from anywhere else. The settings of the person who builds have no say.
   */
  private static File settings() {
    String repository = Path.of(property("it.fallback.repository")).toUri().toString();
    String text =
        """
        <settings>
          <mirrors>
            <mirror>
              <id>fallback</id>
              <mirrorOf>*</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
        </settings>
        """;
    try {
      Path settings = Files.createTempFile("settings", ".xml");
      settings.toFile().deleteOnExit();
      return Files.writeString(settings, text.formatted(repository)).toFile();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), name);
  }
}
