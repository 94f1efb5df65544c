package dev.chartwright.validate;

import dev.chartwright.finding.Rule;

/** What every object that a chart renders to must hold to. */
final class ObjectRules {

  static final Rule READABLE =
      Rule.error("OBJ-001", "Each rendered document must be a Kubernetes object in YAML.");
  static final Rule NAMED =
      Rule.error("OBJ-002", "Each object must have `apiVersion`, `kind` and `metadata.name`.");
  static final Rule KNOWN =
      Rule.warning("OBJ-003", "Each object should be of a kind whose schema is known here.");
  static final Rule CONFORMS = Rule.error("OBJ-004", "Each object must conform to its schema.");
  static final Rule UNIQUE =
      Rule.error("OBJ-005", "Kind, namespace and name must be unique in a release.");

  private ObjectRules() {}
}
