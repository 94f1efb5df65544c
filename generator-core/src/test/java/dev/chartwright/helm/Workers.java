package dev.chartwright.helm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs that stand in for the worker, or for Maven. */
final class Workers {

  /** Reads and never answers. */
  static final class Hung {
    public static void main(String[] arguments) throws IOException {
      while (System.in.read() >= 0) {
        // waits for the end of its input
      }
    }
  }

  /** Says why and ends. */
  static final class Crashing {
    public static void main(String[] arguments) {
      System.err.println("Out of luck");
      System.exit(3);
    }
  }

  /** Writes what is no answer. */
  static final class Noisy {
    public static void main(String[] arguments) throws IOException {
      System.out.println("Hello, what can I do for you?");
      System.out.flush();
      while (System.in.read() >= 0) {
        // waits for the end of its input
      }
    }
  }

  /** Opens an engine, prints the worker's process number and folder, and is killed. */
  static final class Parent {
    public static void main(String[] arguments) {
      ForkedHelm engine = (ForkedHelm) ((HelmAnswer.Given<HelmEngine>) ForkedHelm.open()).value();
      System.out.println(engine.handle().pid());
      System.out.println(engine.root());
      System.out.flush();
      Runtime.getRuntime().halt(1);
    }
  }

  static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private Workers() {}
}
