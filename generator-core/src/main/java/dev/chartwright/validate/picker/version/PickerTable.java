package dev.chartwright.validate.picker.version;

import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.validate.serving.ServerVersion;
import dev.chartwright.yaml.DataBinder;
import dev.chartwright.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** All that is known of the endpoint picker's versions, from {@code flags/endpoint-picker.yaml}. */
public final class PickerTable {

  private static final String PATH = "flags/endpoint-picker.yaml";

  private final Data data;

  private PickerTable(Data data) {
    this.data = data;
  }

  /**
   * The file's content, as it describes itself.
   *
   * @param source where the facts were read
   * @param verifiedOn when
   * @param whole the versions of which everything is known
   * @param end the first version of which nothing is known
   * @param pflag the first version whose flags pflag reads, not Go's own package
   * @param ownPluginConfig the first version with a plugin configuration of its own
   * @param watches the kinds that it watches
   */
  record Data(
      String program,
      String source,
      String verifiedOn,
      List<String> whole,
      String end,
      String pflag,
      String ownPluginConfig,
      List<Fact> valued,
      List<Fact> switches,
      List<Fact> fields,
      List<Fact> gates,
      List<Fact> plugins,
      List<String> otherLoadScorers,
      List<Fact> watches) {}

  /** Reads the table that the project brings. */
  public static PickerTable load(ResourceFolder resources) {
    byte[] bytes =
        resources.read(PATH).orElseThrow(() -> new IllegalStateException("Missing: " + PATH));
    Object root =
        YamlReader.read(PATH, bytes)
            .value()
            .orElseThrow(() -> new IllegalStateException("Not readable: " + PATH))
            .root();
    if (root == null) {
      throw new IllegalStateException("Empty: " + PATH);
    }
    return new PickerTable(DataBinder.bind(root, Data.class));
  }

  /** What is known of a version; of none if the version itself is not known. */
  public PickerVersion of(Optional<ServerVersion> version) {
    return new PickerVersion(data, version);
  }
}
