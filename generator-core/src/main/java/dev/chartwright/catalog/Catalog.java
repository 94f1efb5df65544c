package dev.chartwright.catalog;

import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.stack.Stack;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What applications can name: hardware profiles, models, model servers and stacks, built in or laid
 * over by a chart repository. Entries are read when they are asked for. Safe for use by many
 * threads.
 */
public final class Catalog {

  private final CatalogFolder<HardwareProfile> hardware;
  private final CatalogFolder<ModelFacts> models;
  private final CatalogFolder<ModelServer> servers;
  private final CatalogFolder<Stack> stacks;

  /** The catalogue in a tree of files. */
  public Catalog(ResourceFolder resources) {
    hardware =
        new CatalogFolder<>(
            resources,
            "hardware",
            "hardware profile",
            "profiles",
            "schemas/hardware-profile.schema.json",
            HardwareProfile.class);
    models =
        new CatalogFolder<>(
            resources, "models", "model", "models", "schemas/model.schema.json", ModelFacts.class);
    servers =
        new CatalogFolder<>(
            resources,
            "servers",
            "model server",
            null,
            "schemas/model-server.schema.json",
            ModelServer.class);
    stacks =
        new CatalogFolder<>(
            resources, "stacks", "stack", null, "schemas/stack.schema.json", Stack.class);
  }

  /** A hardware profile; {@code askedAt} is where its name stands. */
  public Outcome<HardwareProfile> hardware(String name, Place askedAt) {
    return hardware.entry(name, askedAt);
  }

  /** Every hardware profile that can be read, by name. */
  public SortedMap<String, HardwareProfile> hardware() {
    return hardware.all();
  }

  /** Every model that can be read, by name. */
  public SortedMap<String, ModelFacts> models() {
    return models.all();
  }

  /** Every model server that can be read, by name. */
  public SortedMap<String, ModelServer> servers() {
    return servers.all();
  }

  /**
   * The hardware profiles of some names, or everything that is wrong with them.
   *
   * @param patterns names parted by commas, each with {@code *} for any characters; null for all
   * @param askedAt where the patterns stand
   */
  public Outcome<SortedMap<String, HardwareProfile>> hardwareMatching(
      @Nullable String patterns, Place askedAt) {
    return hardware.matching(patterns, askedAt);
  }

  /** The models of some names, as {@link #hardwareMatching}. */
  public Outcome<SortedMap<String, ModelFacts>> modelsMatching(
      @Nullable String patterns, Place askedAt) {
    return models.matching(patterns, askedAt);
  }

  /** The model servers of some names, as {@link #hardwareMatching}. */
  public Outcome<SortedMap<String, ModelServer>> serversMatching(
      @Nullable String patterns, Place askedAt) {
    return servers.matching(patterns, askedAt);
  }

  /** A model. */
  public Outcome<ModelFacts> model(String name, Place askedAt) {
    return models.entry(name, askedAt);
  }

  /** A model server. */
  public Outcome<ModelServer> server(String name, Place askedAt) {
    return servers.entry(name, askedAt);
  }

  /** A stack. */
  public Outcome<Stack> stack(String name, Place askedAt) {
    return stacks.entry(name, askedAt);
  }
}
