package dev.chartwright;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to generate.
 *
 * @param applications application files, or folders of them
 * @param base the folder that findings name files relative to
 * @param catalog a folder with profiles, models, servers, stacks or templates of the user's own; it
 *     need not exist
 * @param profile the one profile wanted, null for all
 * @param stack the stack to take instead of the applications', null for theirs
 */
public record GenerationRequest(
    List<Path> applications,
    Path base,
    Path catalog,
    @Nullable String profile,
    @Nullable String stack) {

  /** Copies the list. */
  public GenerationRequest {
    applications = List.copyOf(applications);
  }
}
