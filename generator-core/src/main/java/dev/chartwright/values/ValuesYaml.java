package dev.chartwright.values;

import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a description as the commented {@code values.yaml} of a chart. */
public final class ValuesYaml {

  private static final int WIDTH = 100;

  private ValuesYaml() {}

  /** The whole file, without a head. */
  public static String write(ValueNode.Group values) {
    StringBuilder text = new StringBuilder();
    group(values, 0, text);
    return text.toString();
  }

  private static void group(ValueNode.Group group, int depth, StringBuilder text) {
    boolean first = true;
    for (Map.Entry<String, ValueNode> entry : group.children().entrySet()) {
      boolean spaced = depth == 0 || entry.getValue() instanceof ValueNode.Group;
      if (spaced && !first) {
        text.append('\n');
      }
      first = false;
      comment(entry.getValue().sentence(), depth, text);
      Map<String, Object> one = new LinkedHashMap<>();
      if (entry.getValue() instanceof ValueNode.Group child) {
        indent(YamlWriter.yaml(Map.of(entry.getKey(), "x")).replace(": x\n", ":\n"), depth, text);
        group(child, depth + 1, text);
      } else {
        one.put(entry.getKey(), ((ValueNode.Leaf) entry.getValue()).defaultValue());
        indent(YamlWriter.yaml(one), depth, text);
      }
    }
  }

  private static void comment(String sentence, int depth, StringBuilder text) {
    for (String paragraph : sentence.split("\n")) {
      for (String line : wrap(paragraph, WIDTH - 2 * depth - 2)) {
        text.append("  ".repeat(depth)).append("# ").append(line).append('\n');
      }
    }
  }

  static List<String> wrap(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Words.of(paragraph)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static void indent(String yaml, int depth, StringBuilder text) {
    for (String line : Objects.requireNonNull(yaml).split("\n")) {
      text.append(line.isEmpty() ? "" : "  ".repeat(depth)).append(line).append('\n');
    }
  }
}
