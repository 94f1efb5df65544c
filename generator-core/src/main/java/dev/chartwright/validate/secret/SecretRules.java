package dev.chartwright.validate.secret;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** The rules of this package. */
public final class SecretRules {

  private SecretRules() {}

  /** All of them, in the order of their ids. */
  public static List<ReleaseRule> all() {
    return List.of(new NoPlainSecrets(), new SecretsFilled());
  }
}
