package dev.chartwright.values;

import dev.chartwright.yaml.YamlWriter;
import java.util.Map;

/** Writes a description as the Markdown table of a chart's README. */
public final class ValuesTable {

  private static final int LONGEST_DEFAULT = 60;

  private ValuesTable() {}

  /** The table, one line a value, with its head. */
  public static String write(ValueNode.Group values) {
    StringBuilder text = new StringBuilder("| Value | Default | What it is |\n|---|---|---|\n");
    rows(values, "", text);
    return text.toString();
  }

  private static void rows(ValueNode.Group group, String path, StringBuilder text) {
    for (Map.Entry<String, ValueNode> entry : group.children().entrySet()) {
      String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      if (entry.getValue() instanceof ValueNode.Group child) {
        rows(child, at, text);
      } else {
        String json = YamlWriter.json(((ValueNode.Leaf) entry.getValue()).defaultValue());
        String shown = json.length() > LONGEST_DEFAULT ? "see `values.yaml`" : "`" + json + "`";
        text.append("| `").append(at).append("` | ").append(shown.replace("|", "\\|"));
        text.append(" | ")
            .append(Words.oneLine(entry.getValue().sentence()).replace("|", "\\|"))
            .append(" |\n");
      }
    }
  }
}
