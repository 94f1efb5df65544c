package dev.chartwright.report;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.RulePage;
import dev.chartwright.finding.Severity;
import dev.chartwright.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings as a SARIF 2.1.0 log. Places are relative to the base {@code CHARTS}, whose address
 * is left to whoever reads the log: a rendered chart lies where the build put it.
 */
final class SarifLog {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifLog() {}

  static String text(RunReport report) {
    Map<String, Rule> rules = new TreeMap<>();
    report.findings().forEach(finding -> rules.put(finding.rule().id(), finding.rule()));
    List<String> ids = List.copyOf(rules.keySet());
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Chartwright");
    driver.put("rules", rules.values().stream().map(SarifLog::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("originalUriBaseIds", Map.of("CHARTS", Map.of("description", text("The charts."))));
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "results",
        report.findings().stream()
            .map(finding -> result(finding, ids.indexOf(finding.rule().id())))
            .toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return YamlWriter.prettyJson(log);
  }

  private static Map<String, Object> rule(Rule rule) {
    RulePage page = RulePage.of(rule.id());
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", page.what());
    help.put("markdown", page.markdown());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", rule.id());
    data.put("shortDescription", text(rule.summary()));
    data.put("help", help);
    data.put("defaultConfiguration", Map.of("level", level(rule.severity())));
    return data;
  }

  private static Map<String, Object> result(Finding finding, int ruleIndex) {
    String hint = finding.hint().isEmpty() ? "" : " " + finding.hint();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ruleId", finding.rule().id());
    data.put("ruleIndex", (long) ruleIndex);
    data.put("level", level(finding.severity()));
    data.put("message", text(finding.message() + hint));
    data.put("locations", location(finding.place()));
    return data;
  }

  /** None for a finding that is nowhere in particular. */
  private static List<Object> location(Place place) {
    if (place.file().isEmpty()) {
      return List.of();
    }
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", uri(place.file()));
    artifact.put("uriBaseId", "CHARTS");
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact);
    if (place.line() > 0) {
      physical.put("region", Map.of("startLine", (long) place.line()));
    }
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    if (!place.pointer().isEmpty()) {
      Map<String, Object> logical = new LinkedHashMap<>();
      logical.put("fullyQualifiedName", place.pointer());
      logical.put("kind", "value");
      location.put("logicalLocations", new ArrayList<>(List.of(logical)));
    }
    return List.of(location);
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT);
  }

  /** A path as a relative URI (RFC 3986). */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-._~/!$&'()*+,;=@".indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }
}
