package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes in JVMs that differ in all that must not matter. */
class DeterminismTest {

  @Test
  void localeZoneHashesAndThreadsDoNotMatter() throws Exception {
    String here = digest();
    String there =
        elsewhere(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Chatham",
            "-Dfile.encoding=ISO-8859-1",
            "-XX:hashCode=0",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7");
    String alone =
        elsewhere(
            "-Duser.language=ar",
            "-Duser.extensions=u-nu-arab",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1");
    assertThat(here).matches("[0-9a-f]{64}").isEqualTo(there).isEqualTo(alone);
  }

  private static String elsewhere(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    // For -XX:hashCode.
    command.add(1, "-XX:+UnlockExperimentalVMOptions");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), DeterminismTest.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  /** Prints the digest of all that is made from the published applications. */
  public static void main(String[] arguments) throws NoSuchAlgorithmException {
    System.out.println(digest());
  }

  private static String digest() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Generated generated = Runs.generated(Runs.PUBLISHED);
    generated
        .files()
        .folders()
        .forEach(
            (folder, tree) ->
                tree.files()
                    .forEach(
                        (path, text) ->
                            digest.update(
                                (folder + "/" + path + "\n" + text)
                                    .getBytes(StandardCharsets.UTF_8))));
    generated
        .files()
        .files()
        .forEach(
            (path, bytes) -> {
              digest.update(path.getBytes(StandardCharsets.UTF_8));
              digest.update(bytes);
            });
    return HexFormat.of().formatHex(digest.digest());
  }
}
