package dev.chartwright.catalog;

import dev.chartwright.application.ApplicationFile;
import dev.chartwright.application.ModelEntry;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.stack.Stack;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * One chart to make: an application, one of its profiles, and the data that they name.
 *
 * @param hardware every profile that could be named instead, by name; read when a model that does
 *     not fit asks for it
 * @param logoBytes the picture of the catalogue entry
 */
public record Selection(
    ApplicationFile file,
    String profileName,
    String stackName,
    Stack stack,
    List<SelectedModel> models,
    Supplier<SortedMap<String, HardwareProfile>> hardware,
    byte[] logoBytes) {

  /** Copies the list. */
  public Selection {
    models = List.copyOf(models);
  }

  /**
   * A model with what it names.
   *
   * @param profileName its own profile or the chart's
   */
  public record SelectedModel(
      ModelEntry entry,
      ModelFacts facts,
      ModelServer server,
      String profileName,
      HardwareProfile profile) {}
}
