package dev.chartwright.validate.serving;

import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.yaml.DataBinder;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The flags that a program takes, from a file below {@code flags/}.
 *
 * @param program what messages call it
 * @param source where the names were read
 * @param verifiedOn when
 * @param valueForm {@code next} if a value stands in the next argument only; {@code either} if also
 *     after {@code =}; {@code go} for Go's own flags: like {@code either}, with one dash or two
 * @param valued flags with a value: all names of one flag on a line, the first rules over the rest
 * @param switches flags without a value, written likewise
 * @param removed flags at which the program stops, and what took their place
 * @param environment variables that stand for a flag
 */
public record FlagTable(
    String program,
    String source,
    String verifiedOn,
    String valueForm,
    List<String> valued,
    List<String> switches,
    Map<String, String> removed,
    Map<String, String> environment) {

  /** Copies the collections. */
  public FlagTable {
    valued = List.copyOf(valued);
    switches = List.copyOf(switches);
    removed = Map.copyOf(removed);
    environment = Map.copyOf(environment);
  }

  /** Reads a table that the project brings. */
  public static FlagTable load(ResourceFolder resources, String name) {
    String path = "flags/" + name + ".yaml";
    byte[] bytes =
        resources
            .read(path)
            .orElseThrow(() -> new IllegalStateException("No such flag table: " + path));
    Object root =
        YamlReader.read(path, bytes)
            .value()
            .orElseThrow(() -> new IllegalStateException("Not readable: " + path))
            .root();
    if (root == null) {
      throw new IllegalStateException("Empty: " + path);
    }
    return DataBinder.bind(root, FlagTable.class);
  }

  /** The first name of the flag that a line of one of the lists gives to this name. */
  Optional<String> canonical(String name, boolean withValue) {
    for (String line : withValue ? valued : switches) {
      List<String> names = List.of(line.split(" "));
      if (names.contains(name)) {
        return Optional.of(names.get(0));
      }
    }
    return Optional.empty();
  }

  /** Whether a value may stand after {@code =} in the same argument. */
  public boolean takesEqualsSign() {
    return !valueForm.equals("next");
  }

  /** Whether the program parses its flags with Go's own package. */
  public boolean isGo() {
    return valueForm.equals("go");
  }

  /** All names of all flags, for a hint. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (List<String> lines : List.of(valued, switches)) {
      lines.forEach(line -> names.addAll(List.of(line.split(" "))));
    }
    return names;
  }
}
