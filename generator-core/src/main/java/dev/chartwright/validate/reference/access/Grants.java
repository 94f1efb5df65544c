package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What an account gets by the bindings of a release.
 *
 * @param bound whether a binding names it
 * @param complete whether all its roles are rendered, so that all its rights are known
 * @param rules the rules of its roles
 * @param plain rights of rules that are for all objects, to find most of them fast
 */
record Grants(boolean bound, boolean complete, List<Rule> rules, Set<Right> plain) {

  /**
   * A rule of a role.
   *
   * @param rights what it gives, asterisks as they stand
   */
  record Rule(RenderedObject role, Fields.Item item, SortedSet<Right> rights) {

    /** Whether it is for some objects alone. */
    boolean named() {
      return !Fields.list(item.root(), "/resourceNames").isEmpty();
    }

    /** Whether it gives a right; one for some objects alone is none to list or watch. */
    boolean gives(Right right) {
      return !(named() && List.of("list", "watch", "create").contains(right.verb()))
          && (rights.contains(right)
              || rights.stream().anyMatch(own -> own.hasAsterisk() && own.covers(right)));
    }
  }

  /** The rights of an account in its own namespace, those in the whole cluster included. */
  static Grants of(Release release, String namespace, String account) {
    boolean bound = false;
    boolean complete = true;
    List<Rule> rules = new ArrayList<>();
    for (Binding binding : Binding.of(release)) {
      if (binding.isFor(namespace, account)) {
        bound = true;
        Optional<RenderedObject> role = binding.role(release);
        complete &= role.isPresent();
        if (role.isPresent()
            && (binding.clusterWide() || binding.object().namespace().equals(namespace))) {
          Fields.items(role.get().root(), "/rules")
              .forEach(item -> rules.add(new Rule(role.get(), item, Right.of(item.root()))));
        }
      }
    }
    Set<Right> plain = new HashSet<>();
    rules.stream().filter(rule -> !rule.named()).forEach(rule -> plain.addAll(rule.rights));
    return new Grants(bound, complete, rules, plain);
  }

  /** Whether a right is among them. */
  boolean give(Right right) {
    return plain.contains(right) || rules.stream().anyMatch(rule -> rule.gives(right));
  }
}
