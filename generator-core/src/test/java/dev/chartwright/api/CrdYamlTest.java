package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrdYamlTest {

  @Test
  void writesBlocksThatReadWell() {
    Map<String, Object> crd = new LinkedHashMap<>();
    crd.put("names", Map.of("shortNames", List.of("gc", "y")));
    crd.put("versions", List.of(new LinkedHashMap<>(Map.of("served", true)), List.of(1L), 2.5));
    crd.put("empty", Map.of());
    crd.put("nothing", List.of());
    assertThat(CrdYaml.write(crd))
        .isEqualTo(
            """
            names:
              shortNames:
                - gc
                - "y"
            versions:
              - served: true
              -
                - 1
              - 2.5
            empty: {}
            nothing: []
            """);
    assertThat(read(CrdYaml.write(crd))).isEqualTo(crd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a", "On", "0x1F", "1_000", "12e3", ".inf", "~", "-", "a: b", "a #b", "\"", "\\.",
        "'", "it's", "{}", "[a]", "*x", "&x", "!x", "%", "@", "`", "true", "NULL", "1.5", "0o14",
        "tab\there", "two\nlines", "\u00fc", "\u0001", "^[-A-Za-z0-9/._~!$&'()*+,;=:@]+$", "a:",
            "2026-01-31"
      })
  void everyStringComesBack(String string) {
    assertThat(read(CrdYaml.write(Map.of("key", string)))).isEqualTo(Map.of("key", string));
    assertThat(read(CrdYaml.write(Map.of(string, "x")))).isEqualTo(Map.of(string, "x"));
  }

  private static @org.jspecify.annotations.Nullable Object read(String yaml) {
    return YamlReader.read("crd.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .value()
        .orElseThrow()
        .root();
  }
}
