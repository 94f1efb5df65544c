package dev.chartwright.helm;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The jars and class folders that the forked JVM needs, wherever a class loader has them from. */
final class HelmClassPath {

  private static final List<String> NEEDED =
      List.of(
          HelmWorker.class.getName().replace('.', '/') + ".class",
          "com/marcnuri/helm/Helm.class",
          "com/marcnuri/helm/jni/HelmLib.class",
          "com/sun/jna/Native.class");

  /** Names the library of this platform; only the platform's own jar has it. */
  private static final String PLATFORM = "META-INF/services/com.marcnuri.helm.jni.NativeLibrary";

  private HelmClassPath() {}

  static HelmAnswer<List<Path>> find() {
    List<Path> classPath = new ArrayList<>();
    for (String resource : NEEDED) {
      Optional<Path> home = home(resource);
      if (home.isEmpty()) {
        return new HelmAnswer.Broken<>("its classes are not in plain jars");
      }
      classPath.add(home.get());
    }
    Optional<Path> platform = home(PLATFORM);
    if (platform.isEmpty()) {
      return new HelmAnswer.Broken<>("there is none for this platform");
    }
    classPath.add(platform.get());
    return new HelmAnswer.Given<>(classPath.stream().distinct().toList());
  }

  private static Optional<Path> home(String resource) {
    URL url = HelmClassPath.class.getClassLoader().getResource(resource);
    if (url == null) {
      return Optional.empty();
    }
    try {
      if (url.getProtocol().equals("file")) {
        Path home = Path.of(url.toURI());
        for (int depth = resource.split("/").length; depth > 0 && home != null; depth--) {
          home = home.getParent();
        }
        return Optional.ofNullable(home);
      }
      URLConnection connection = url.openConnection();
      return connection instanceof JarURLConnection jar
          ? Optional.of(Path.of(jar.getJarFileURL().toURI()))
          : Optional.empty();
    } catch (IOException | URISyntaxException | RuntimeException notAFile) {
      return Optional.empty();
    }
  }
}
