package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.finding.Finding;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.cel.CelCheck;
import dev.chartwright.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every CEL rule of every kind compiles and says true or false of objects with all fields. */
class CelRulesEvaluateTest {

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());
  private final CelCheck check = new CelCheck(types);

  @Test
  void everyRuleSaysTrueOrFalse() {
    int rules = 0;
    int examples = 0;
    List<String> unknown = new ArrayList<>();
    List<String> unreached = new ArrayList<>();
    for (String bundle : types.bundles()) {
      for (ApiTypes.Kind kind : types.kinds(bundle)) {
        List<CelRule> ofKind = types.celRules(kind.apiVersion(), kind.kind());
        rules += ofKind.size();
        TreeSet<String> open = new TreeSet<>();
        // A chart sets no status, so that closed schemas and their examples have none.
        ofKind.stream()
            .filter(rule -> !rule.transition() && !rule.pointer().startsWith("/status/"))
            .forEach(rule -> open.add(key(rule)));
        List<ExampleObject> all =
            open.isEmpty()
                ? List.of()
                : ExampleObject.all(types.jsonSchema(kind.apiVersion(), kind.kind()).orElseThrow());
        for (ExampleObject example : all) {
          examples++;
          for (CelRule rule : ofKind) {
            if (hasValueAt(example.root, rule.pointer())) {
              open.remove(key(rule));
            }
          }
          check.check(object(kind, example.root)).stream()
              .filter(finding -> finding.rule().id().equals("CEL-002"))
              .forEach(finding -> unknown.add(text(kind, finding)));
        }
        open.forEach(key -> unreached.add(kind + " " + key));
      }
    }
    System.out.printf("CEL rules: %d, held to %d objects%n", rules, examples);
    assertThat(rules).isGreaterThan(200);
    assertThat(unknown).isEmpty();
    assertThat(unreached).isEmpty();
  }

  private static RenderedObject object(ApiTypes.Kind kind, Object root) {
    YamlDocument document = new YamlDocument("object.yaml", root, Map.of());
    return new RenderedObject(kind.apiVersion(), kind.kind(), "namespace", "name", document);
  }

  private static String key(CelRule rule) {
    return rule.pointer() + " " + rule.expression();
  }

  private static String text(ApiTypes.Kind kind, Finding finding) {
    return kind + " " + finding.place() + " " + finding.message() + " " + finding.hint();
  }

  private static boolean hasValueAt(Object root, String pattern) {
    int slash = pattern.indexOf('/', 1);
    String step =
        pattern.isEmpty() ? "" : pattern.substring(1, slash < 0 ? pattern.length() : slash);
    String rest = slash < 0 ? "" : pattern.substring(slash);
    if (pattern.isEmpty()) {
      return true;
    }
    if (root instanceof List<?> list) {
      return step.equals("*") && list.stream().anyMatch(item -> hasValueAt(item, rest));
    }
    if (!(root instanceof Map)) {
      return false;
    }
    Map<String, Object> map = Schemas.map(root);
    return step.equals("*")
        ? map.values().stream().anyMatch(item -> hasValueAt(item, rest))
        : map.containsKey(step) && hasValueAt(map.getOrDefault(step, ""), rest);
  }
}
