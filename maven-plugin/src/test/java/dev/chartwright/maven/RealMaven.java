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

  /**
   * Maven, started in a folder.
   *
   * @param folder with a POM or without
   */
  RealMaven(Path folder) {
    this.folder = folder;
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
    request.setUserSettingsFile(noSettings());
    request.setOffline(true);
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

  /** Settings of the person who builds must not decide whether a test passes. */
  private static File noSettings() {
    try {
      Path settings = Files.createTempFile("settings", ".xml");
      settings.toFile().deleteOnExit();
      return Files.writeString(settings, "<settings/>").toFile();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), name);
  }
}
