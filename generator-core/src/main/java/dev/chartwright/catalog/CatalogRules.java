package dev.chartwright.catalog;

import dev.chartwright.finding.Rule;

/** What the files of the catalogue, and references to them, must hold to. */
final class CatalogRules {

  /** The file's schema. */
  static final Rule FORM =
      Rule.error("CAT-001", "A file of the catalogue must match the schema of its kind.");

  /** A name that nothing has. */
  static final Rule KNOWN =
      Rule.error("CAT-002", "A profile, model, server or stack that is named must exist.");

  /** The file is called otherwise. */
  static final Rule NAME =
      Rule.error("CAT-003", "A file of the catalogue must be called like what it describes.");

  /** A chain that bites its tail. */
  static final Rule EXTENDS = Rule.error("CAT-004", "A chain of `extends` must end.");

  private CatalogRules() {}
}
