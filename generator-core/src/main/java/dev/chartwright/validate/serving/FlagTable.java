package dev.chartwright.validate.serving;

import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.yaml.DataBinder;
import dev.chartwright.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The flags that a program takes, from a file below {@code flags/}. */
public final class FlagTable {

  private final Data data;
  private final Map<String, String> valued;
  private final Map<String, String> switches;

  private FlagTable(Data data) {
    this.data = data;
    this.valued = index(data.valued());
    this.switches = index(data.switches());
  }

  /**
   * A file's content.
   *
   * @param program what messages call it
   * @param source where the names were read
   * @param verifiedOn when
   * @param valueForm {@code next} if a value stands in the next argument only; {@code either} if
   *     also after {@code =}; {@code go} for Go's own flags: like {@code either}, with one dash or
   *     two; {@code pflag} for what many Go programs take instead: like {@code go}, with one dash
   *     for single letters only
   * @param valued flags with a value: all names of one flag on a line, the first rules over the
   *     rest
   * @param switches flags without a value, written likewise
   * @param repeatable first names of flags each of whose values counts; null for none
   * @param removed flags at which the program stops, and what took their place
   * @param environment variables that stand for a flag
   */
  record Data(
      String program,
      String source,
      String verifiedOn,
      String valueForm,
      List<String> valued,
      List<String> switches,
      @Nullable List<String> repeatable,
      Map<String, String> removed,
      Map<String, String> environment) {}

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
    return new FlagTable(DataBinder.bind(root, Data.class));
  }

  /**
   * The flags of a program that is written in Go.
   *
   * @param isPflag whether it takes one dash for single letters only
   * @param valued flags with a value: all names of one flag on a line, as in a file
   * @param switches flags without a value, written likewise
   */
  public static FlagTable ofGo(
      String program,
      String verifiedOn,
      boolean isPflag,
      List<String> valued,
      List<String> switches) {
    return new FlagTable(
        new Data(
            program,
            "",
            verifiedOn,
            isPflag ? "pflag" : "go",
            valued,
            switches,
            null,
            Map.of(),
            Map.of()));
  }

  /** What messages call the program. */
  public String program() {
    return data.program();
  }

  /** When the names were read. */
  public String verifiedOn() {
    return data.verifiedOn();
  }

  /** Whether each value of a flag counts, or each part of an object or list that it is given. */
  public boolean isRepeatable(CommandLine.Flag flag) {
    return flag.written().contains(".")
        || flag.written().endsWith("+")
        || data.repeatable() != null && data.repeatable().contains(flag.name());
  }

  /** Flags at which the program stops, and what took their place. */
  public Map<String, String> removed() {
    return data.removed();
  }

  /** Variables that stand for a flag. */
  Map<String, String> environment() {
    return data.environment();
  }

  /** The first name of the flag that has this name, among those with a value or without one. */
  Optional<String> canonical(String name, boolean withValue) {
    return Optional.ofNullable((withValue ? valued : switches).get(name));
  }

  /** Whether a value may stand after {@code =} in the same argument. */
  public boolean takesEqualsSign() {
    return !data.valueForm().equals("next");
  }

  /** Whether the program is written in Go. */
  boolean isGo() {
    return data.valueForm().equals("go") || data.valueForm().equals("pflag");
  }

  /** Whether a flag of a Go program may be written with one dash. */
  boolean takesOneDash(String written) {
    return data.valueForm().equals("go") || written.matches("-[A-Za-z]");
  }

  /** All names of all flags, for a hint. */
  public List<String> names() {
    Map<String, String> all = new LinkedHashMap<>(valued);
    all.putAll(switches);
    return List.copyOf(all.keySet());
  }

  private static Map<String, String> index(List<String> lines) {
    Map<String, String> index = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> names = List.of(line.split(" "));
      names.forEach(name -> index.put(name, names.get(0)));
    }
    return index;
  }
}
