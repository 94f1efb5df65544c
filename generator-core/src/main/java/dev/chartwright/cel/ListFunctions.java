package dev.chartwright.cel;

import static dev.chartwright.cel.KubernetesFunction.ANY_LIST;
import static dev.chartwright.cel.KubernetesFunction.member;

import dev.cel.common.types.SimpleType;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What Kubernetes adds to lists. */
final class ListFunctions {

  private static final Comparator<Object> ORDER = ListFunctions::compare;

  private ListFunctions() {}

  static List<KubernetesFunction> all() {
    return List.of(
        member("isSorted", SimpleType.BOOL, a -> isSorted(list(a)), ANY_LIST),
        member("sum", SimpleType.DYN, a -> sum(list(a)), ANY_LIST),
        member("min", SimpleType.DYN, a -> Collections.min(filled(a), ORDER), ANY_LIST),
        member("max", SimpleType.DYN, a -> Collections.max(filled(a), ORDER), ANY_LIST),
        member(
            "indexOf", SimpleType.INT, a -> (long) list(a).indexOf(a[1]), ANY_LIST, SimpleType.DYN),
        member(
            "lastIndexOf",
            SimpleType.INT,
            a -> (long) list(a).lastIndexOf(a[1]),
            ANY_LIST,
            SimpleType.DYN));
  }

  private static List<?> list(Object[] arguments) {
    return (List<?>) arguments[0];
  }

  private static List<?> filled(Object[] arguments) {
    List<?> list = list(arguments);
    if (list.isEmpty()) {
      throw new IllegalArgumentException("an empty list");
    }
    return list;
  }

  private static boolean isSorted(List<?> list) {
    for (int index = 1; index < list.size(); index++) {
      if (compare(list.get(index - 1), list.get(index)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Object sum(List<?> list) {
    if (list.stream().allMatch(item -> item instanceof Long)) {
      long sum = 0;
      for (Object item : list) {
        sum = Math.addExact(sum, (Long) item);
      }
      return sum;
    }
    return list.stream()
        .mapToDouble(
            item -> {
              if (item instanceof Number number) {
                return number.doubleValue();
              }
              throw new IllegalArgumentException("a list of other than numbers");
            })
        .sum();
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    if (one instanceof Number number && other instanceof Number second) {
      return number instanceof Long && second instanceof Long
          ? Long.compare(number.longValue(), second.longValue())
          : Double.compare(number.doubleValue(), second.doubleValue());
    }
    if (one instanceof Comparable<?> && one.getClass() == other.getClass()) {
      return ((Comparable<Object>) one).compareTo(other);
    }
    throw new IllegalArgumentException("a list without an order");
  }
}
