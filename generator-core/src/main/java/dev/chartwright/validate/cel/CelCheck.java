package dev.chartwright.validate.cel;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.api.CelRule;
import dev.chartwright.cel.CelAnswer;
import dev.chartwright.cel.CelEngine;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds objects to the CEL rules of their kinds, as the API server does when it takes them. One
 * instance serves a whole run and many threads: each expression is compiled once.
 */
public final class CelCheck {

  private static final Rule HOLDS =
      Rule.error("CEL-001", "Each custom resource must hold to the CEL rules of its kind.");
  private static final Rule CHECKED =
      Rule.info(
          "CEL-002", "Each CEL rule of a custom resource should be one that is checked here.");
  private static final Rule CHANGES =
      Rule.error("CEL-003", "A changed custom resource must hold to the rules for changes.");

  private final ApiTypes types;
  private final CelEngine engine = new CelEngine();
  private final Map<String, List<CelRule>> rules = new ConcurrentHashMap<>();
  private final Map<String, Optional<JsonSchema>> schemas = new ConcurrentHashMap<>();

  /** A check with the rules of these types. */
  public CelCheck(ApiTypes types) {
    this.types = types;
  }

  /** Every rule that an object breaches, or that could not be evaluated; not those for changes. */
  public List<Finding> check(RenderedObject object) {
    List<CelRule> ofKind = rules(object);
    if (ofKind.isEmpty()) {
      return List.of();
    }
    Object root = filled(object);
    List<Finding> findings = new ArrayList<>();
    for (CelRule rule : ofKind) {
      if (!rule.transition()) {
        RuleTargets.at(root, rule.pointer())
            .forEach(
                (pointer, value) ->
                    say(
                        object,
                        rule,
                        pointer,
                        value,
                        HOLDS,
                        engine.evaluate(rule.expression(), value),
                        findings));
      }
    }
    return findings;
  }

  /**
   * Every rule for changes that is breached between two renderings. An object that is only in one
   * of them, and a value that is only in one, is not held to such rules.
   */
  public List<Finding> transitions(List<RenderedObject> before, List<RenderedObject> after) {
    Map<String, RenderedObject> old = new LinkedHashMap<>();
    before.forEach(object -> old.putIfAbsent(object.identity(), object));
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject object : after) {
      RenderedObject previous = old.get(object.identity());
      if (previous != null) {
        changed(previous, object, findings);
      }
    }
    return findings;
  }

  private void changed(RenderedObject previous, RenderedObject object, List<Finding> findings) {
    List<CelRule> ofChanges = rules(object).stream().filter(CelRule::transition).toList();
    if (ofChanges.isEmpty()) {
      return;
    }
    Object oldRoot = filled(previous);
    Object root = filled(object);
    for (CelRule rule : ofChanges) {
      Map<String, Object> oldValues = RuleTargets.at(oldRoot, rule.pointer());
      RuleTargets.at(root, rule.pointer())
          .forEach(
              (pointer, value) -> {
                Object oldValue = oldValues.get(pointer);
                if (oldValue != null) {
                  CelAnswer answer = engine.evaluate(rule.expression(), value, oldValue);
                  say(object, rule, pointer, value, CHANGES, answer, findings);
                }
              });
    }
  }

  private List<CelRule> rules(RenderedObject object) {
    return rules.computeIfAbsent(
        object.apiVersion() + " " + object.kind(),
        any -> types.celRules(object.apiVersion(), object.kind()));
  }

  private Object filled(RenderedObject object) {
    return types.withDefaults(
        object.apiVersion(), object.kind(), RuleTargets.withoutNulls(object.root()));
  }

  private void say(
      RenderedObject object,
      CelRule rule,
      String pointer,
      Object value,
      Rule breached,
      CelAnswer answer,
      List<Finding> findings) {
    Place place = object.place(pointer);
    String expression = String.join(" ", rule.expression().strip().split("\\s+"));
    String stands =
        value instanceof Map || value instanceof List ? "" : "Here stands `" + value + "`. ";
    if (answer instanceof CelAnswer.Breached) {
      findings.add(
          breached.at(
              place,
              object.title() + ": " + rule.message(),
              stands + "The API server demands `" + expression + "`."));
    } else if (answer instanceof CelAnswer.Failed failed && conforms(object)) {
      findings.add(
          breached.at(
              place,
              object.title() + ": " + rule.message(),
              stands
                  + "The API server cannot evaluate `"
                  + expression
                  + "`: "
                  + failed.reason()
                  + "."));
    } else if (answer instanceof CelAnswer.Unknown unknown && conforms(object)) {
      findings.add(
          CHECKED.at(
              place,
              object.title() + " is not held to the rule `" + expression + "` here.",
              "It cannot be evaluated: " + unknown.reason() + "."));
    }
  }

  /** Like the API server: a rule that stumbles over a wrong type has nothing to add to that. */
  private boolean conforms(RenderedObject object) {
    return schemas
        .computeIfAbsent(
            object.apiVersion() + " " + object.kind(),
            any -> types.jsonSchema(object.apiVersion(), object.kind()).map(JsonSchema::compile))
        .map(schema -> schema.violations(object.root()).isEmpty())
        .orElse(true);
  }
}
