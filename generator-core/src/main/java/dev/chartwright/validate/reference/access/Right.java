package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.reference.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A right to do something to a kind of object.
 *
 * @param resource for example {@code pods} or {@code gateways/status}
 */
record Right(String group, String resource, String verb) implements Comparable<Right> {

  private static final Comparator<Right> ORDER =
      Comparator.comparing(Right::verb).thenComparing(Right::resource).thenComparing(Right::group);

  /** All rights of a row: groups, resources and verbs are words divided by spaces. */
  static TreeSet<Right> row(String group, String resources, String verbs) {
    TreeSet<Right> rights = new TreeSet<>();
    for (String resource : resources.split(" ")) {
      for (String verb : verbs.split(" ")) {
        rights.add(new Right(group, resource, verb));
      }
    }
    return rights;
  }

  /** All rights that a rule of a role gives, asterisks as they stand. */
  static TreeSet<Right> of(Map<?, ?> rule) {
    TreeSet<Right> rights = new TreeSet<>();
    for (String group : Fields.texts(rule, "/apiGroups")) {
      for (String resource : Fields.texts(rule, "/resources")) {
        for (String verb : Fields.texts(rule, "/verbs")) {
          rights.add(new Right(group, resource, verb));
        }
      }
    }
    return rights;
  }

  /** Whether this right, which may have asterisks, gives that one. */
  boolean covers(Right other) {
    return covers(group, other.group)
        && covers(resource, other.resource)
        && covers(verb, other.verb);
  }

  boolean hasAsterisk() {
    return List.of(group, resource, verb).contains("*");
  }

  private static boolean covers(String wide, String narrow) {
    return wide.equals("*") || wide.equals(narrow);
  }

  @Override
  public int compareTo(Right other) {
    return ORDER.compare(this, other);
  }

  /** {@code get pods}, {@code update inferencepools.inference.networking.k8s.io}. */
  @Override
  public String toString() {
    return verb + " " + resource + (group.isEmpty() ? "" : "." + group);
  }
}
