package dev.chartwright.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the {@code templates} and {@code profiles} modules bring: everything below {@code
 * chartwright/} on the class path. Each jar is read once, when this object is made.
 */
public final class BuiltInResources implements ResourceFolder {

  private static final String ROOT = "chartwright/";

  private final ClassLoader loader;
  private final SortedSet<String> paths;

  private BuiltInResources(ClassLoader loader, SortedSet<String> paths) {
    this.loader = loader;
    this.paths = paths;
  }

  /** The resources that this class's own loader sees. */
  public static BuiltInResources load() {
    ClassLoader loader = BuiltInResources.class.getClassLoader();
    SortedSet<String> paths = new TreeSet<>();
    try {
      Enumeration<URL> roots = loader.getResources(ROOT);
      while (roots.hasMoreElements()) {
        URL root = roots.nextElement();
        if (root.getProtocol().equals("jar")) {
          addJar(root, paths);
        } else {
          addFolder(Path.of(root.toURI()), paths);
        }
      }
    } catch (IOException | URISyntaxException broken) {
      throw new IllegalStateException("The built-in resources cannot be listed.", broken);
    }
    return new BuiltInResources(loader, Collections.unmodifiableSortedSet(paths));
  }

  @Override
  public Optional<byte[]> read(String path) {
    if (!paths.contains(path)) {
      return Optional.empty();
    }
    try (InputStream in = open(path)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public SortedSet<String> list(String folder) {
    if (folder.isEmpty()) {
      return paths;
    }
    return Collections.unmodifiableSortedSet(paths.subSet(folder + "/", folder + "0"));
  }

  private InputStream open(String path) throws IOException {
    URL url = loader.getResource(ROOT + path);
    if (url == null) {
      throw new IOException("Listed but not there: " + path);
    }
    URLConnection connection = url.openConnection();
    // A cached jar would go stale when the module is rebuilt inside one long-lived Maven.
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private static void addJar(URL root, SortedSet<String> paths) throws IOException {
    String jar = ((JarURLConnection) root.openConnection()).getJarFileURL().toString();
    try (JarFile file = new JarFile(Path.of(URI.create(jar)).toFile())) {
      Collections.list(file.entries()).stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(ROOT) && !name.endsWith("/"))
          .forEach(name -> paths.add(name.substring(ROOT.length())));
    }
  }

  private static void addFolder(Path root, SortedSet<String> paths) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> paths.add(root.relativize(file).toString().replace('\\', '/')));
    }
  }
}
