package dev.chartwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlWriterTest {

  @Test
  void leavesPlainWordsBareAndQuotesTheRest() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("apiVersion", "apps/v1");
    data.put("memory", "16Gi");
    data.put("port", 8000L);
    data.put("answer", "yes");
    data.put("number", "2");
    data.put("list", List.of("a", "--flag=1"));
    assertThat(YamlWriter.yaml(data))
        .isEqualTo(
            """
            apiVersion: apps/v1
            memory: "16Gi"
            port: 8000
            answer: "yes"
            number: "2"
            list:
              - a
              - "--flag=1"
            """);
  }

  @Test
  void readsBackWhatItWrites() {
    List<Object> nasty =
        List.of(
            "",
            " ",
            "no",
            "1e3",
            "0x1F",
            ".nan",
            "a: b",
            "# c",
            "two\nlines\n",
            "\u00e4",
            "- x",
            "~",
            "{{ x }}");
    String text = YamlWriter.yaml(nasty);
    assertThat(
            YamlReader.read("f", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .root())
        .isEqualTo(nasty);
  }
}
