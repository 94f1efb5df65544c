package dev.chartwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RenderingInputTest {

  private static final String PORT =
      "{\"type\":\"object\",\"properties\":{\"port\":{\"$ref\":\"#/definitions/port\"}}}";
  private static final String OUTER =
      "{\"properties\":{\"server\":"
          + PORT
          + "},\"definitions\":{\"port\":{\"type\":\"integer\"},\"name\":{\"type\":\"string\"}}}";

  @Test
  void leavesOutCrdsAndSchemasThatTheOneAboveHolds() {
    assertThat(kept(OUTER, own(PORT, "integer")))
        .containsExactly("charts/server/values.yaml", "values.schema.json");
  }

  @Test
  void keepsASchemaThatAsksForMore() {
    String more = PORT.replace("\"object\"", "\"object\",\"required\":[\"port\"]");
    assertThat(kept(OUTER, own(more, "integer"))).contains("charts/server/values.schema.json");
    assertThat(kept(OUTER, own(PORT, "string"))).contains("charts/server/values.schema.json");
  }

  @Test
  void keepsASchemaWithNoneAboveOrThatCannotBeRead() {
    assertThat(kept("{\"properties\":{\"other\":" + PORT + "}}", own(PORT, "integer")))
        .contains("charts/server/values.schema.json");
    assertThat(kept("{", own(PORT, "integer"))).contains("charts/server/values.schema.json");
    assertThat(kept(OUTER, "{")).contains("charts/server/values.schema.json");
  }

  private static String own(String schema, String port) {
    return schema
        .replaceFirst("\\{", "{\"\\$schema\":\"http://x\",\"title\":\"server\",")
        .replaceFirst("}$", ",\"definitions\":{\"port\":{\"type\":\"" + port + "\"}}}");
  }

  private static Iterable<String> kept(String outer, String own) {
    Map<String, String> files = new TreeMap<>();
    files.put("values.schema.json", outer);
    files.put("crds/pool.yaml", "");
    files.put("charts/server/crds/pool.yaml", "");
    files.put("charts/server/values.yaml", "");
    files.put("charts/server/values.schema.json", own);
    return RenderingInput.of(ChartTree.of(files)).files().keySet();
  }
}
