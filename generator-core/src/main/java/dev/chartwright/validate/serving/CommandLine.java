package dev.chartwright.validate.serving;

import dev.chartwright.validate.PodTemplate.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The flags that a container's program is started with.
 *
 * @param flags in their order
 * @param isScript whether a shell runs a text, in which case no flag can be told for sure and the
 *     list is empty
 * @param script that text; empty if there is none
 */
public record CommandLine(List<Flag> flags, boolean isScript, String script) {

  private static final Pattern SHELL = Pattern.compile("(?:.*/)?(?:ba|da|a)?sh");
  private static final Pattern SCRIPT = Pattern.compile("-[a-z]*c");
  private static final Pattern FLAG = Pattern.compile("--?[A-Za-z]");

  /** Copies the list. */
  public CommandLine {
    flags = List.copyOf(flags);
  }

  /**
   * One flag.
   *
   * @param at JSON pointer to its argument in the container
   * @param written the argument's flag as it was written, without a value
   * @param name the first of the flag's names, or as written if it is not known
   * @param isKnown whether the program's table has it
   * @param takesValue whether its table says that a value belongs to it
   * @param value its value; empty if it has none
   * @param joined whether the value stands after {@code =}
   * @param isVariable whether it is set by a variable of the container
   */
  public record Flag(
      String at,
      String written,
      String name,
      boolean isKnown,
      boolean takesValue,
      Optional<String> value,
      boolean joined,
      boolean isVariable) {}

  /** Reads what a container is started with; an argument wins over its variable. */
  public static CommandLine of(Container container, FlagTable table) {
    List<Argument> arguments = new ArrayList<>();
    for (String key : List.of("command", "args")) {
      if (container.get("/" + key) instanceof List<?> list) {
        for (int index = 0; index < list.size(); index++) {
          arguments.add(new Argument("/" + key + "/" + index, String.valueOf(list.get(index))));
        }
      }
    }
    if (!arguments.isEmpty()
        && SHELL.matcher(arguments.get(0).text()).matches()
        && arguments.stream().anyMatch(argument -> SCRIPT.matcher(argument.text()).matches())) {
      StringBuilder script = new StringBuilder();
      arguments.forEach(argument -> script.append(argument.text()).append(' '));
      return new CommandLine(List.of(), true, script.toString());
    }
    for (int index = arguments.size() - 1; index >= 0; index--) {
      if (arguments.get(index).text().startsWith("vllm.entrypoints")) {
        // What stands before the module is for Python.
        arguments.subList(0, index).clear();
        break;
      }
    }
    List<Flag> flags = parse(arguments, table);
    addVariables(container, table, flags);
    return new CommandLine(flags, false, "");
  }

  /** A flag by the first of its names; the last one wins where it is given twice. */
  public Optional<Flag> flag(String name) {
    return flags.stream().filter(flag -> flag.name().equals(name)).reduce((first, last) -> last);
  }

  /** A flag's value; empty if the flag or its value is missing. */
  public Optional<String> value(String name) {
    return flag(name).flatMap(Flag::value);
  }

  /** A flag's value as a whole number; empty if it is none. */
  public Optional<Long> number(String name) {
    return value(name).filter(text -> text.matches("-?[0-9]{1,15}")).map(Long::valueOf);
  }

  private record Argument(String at, String text) {}

  private static List<Flag> parse(List<Argument> arguments, FlagTable table) {
    List<Flag> flags = new ArrayList<>();
    for (int index = 0; index < arguments.size(); index++) {
      Argument argument = arguments.get(index);
      if (!FLAG.matcher(argument.text()).lookingAt()) {
        continue;
      }
      int equals = argument.text().indexOf('=');
      String written = equals < 0 ? argument.text() : argument.text().substring(0, equals);
      FlagNames names = FlagNames.of(written, table);
      Optional<String> value =
          equals < 0 ? Optional.empty() : Optional.of(argument.text().substring(equals + 1));
      boolean next = equals < 0 && names.takesValue() && index + 1 < arguments.size();
      if (next && !arguments.get(index + 1).text().startsWith("--")) {
        index++;
        value = Optional.of(arguments.get(index).text());
      }
      flags.add(
          new Flag(
              argument.at(),
              written,
              names.name(),
              names.isKnown(),
              names.takesValue(),
              value,
              equals >= 0,
              false));
    }
    return flags;
  }

  private static void addVariables(Container container, FlagTable table, List<Flag> flags) {
    if (!(container.get("/env") instanceof List<?> variables)) {
      return;
    }
    for (int index = 0; index < variables.size(); index++) {
      String at = "/env/" + index;
      String name = table.environment().get(String.valueOf(container.get(at + "/name")));
      if (name == null || flags.stream().anyMatch(flag -> flag.name().equals(name))) {
        continue;
      }
      Optional<String> value =
          container.get(at + "/value") instanceof String text
              ? Optional.of(text)
              : Optional.empty();
      if (value.isPresent()
          && value.get().matches("|0|false|off|disabled")
          && table.canonical(name, false).isPresent()) {
        continue;
      }
      flags.add(new Flag(at, name, name, true, true, value, true, true));
    }
  }
}
