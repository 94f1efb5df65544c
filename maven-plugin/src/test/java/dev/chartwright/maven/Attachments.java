package dev.chartwright.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * What was attached.
 *
 * @param folder paths are relative to it
 * @param files type and classifier to path
 */
record Attachments(Path folder, Map<String, String> files) implements MavenProjectHelper {

  Attachments(Path folder) {
    this(folder, new TreeMap<>());
  }

  @Override
  public void attachArtifact(MavenProject project, String type, String classifier, File file) {
    String path = folder.relativize(file.toPath()).toString().replace('\\', '/');
    files.put(type + " " + classifier, path);
  }

  @Override
  public void attachArtifact(MavenProject project, File file, String classifier) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void attachArtifact(MavenProject project, String type, File file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addResource(
      MavenProject project, String folder, List<String> includes, List<String> excludes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addTestResource(
      MavenProject project, String folder, List<String> includes, List<String> excludes) {
    throw new UnsupportedOperationException();
  }
}
