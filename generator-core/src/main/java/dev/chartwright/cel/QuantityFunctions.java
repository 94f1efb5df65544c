package dev.chartwright.cel;

import static dev.chartwright.cel.KubernetesFunction.global;
import static dev.chartwright.cel.KubernetesFunction.member;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.chartwright.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** What Kubernetes' CEL does with quantities. */
final class QuantityFunctions {

  static final CelType TYPE = OpaqueType.create("kubernetes.Quantity");

  private QuantityFunctions() {}

  static List<KubernetesFunction> all() {
    return List.of(
        global("quantity", TYPE, a -> of((String) a[0]), SimpleType.STRING),
        global(
            "isQuantity",
            SimpleType.BOOL,
            a -> Quantity.parse((String) a[0]).isPresent(),
            SimpleType.STRING),
        member("compareTo", SimpleType.INT, a -> (long) compare(a), TYPE, TYPE),
        member("isGreaterThan", SimpleType.BOOL, a -> compare(a) > 0, TYPE, TYPE),
        member("isLessThan", SimpleType.BOOL, a -> compare(a) < 0, TYPE, TYPE),
        member("sign", SimpleType.INT, a -> (long) quantity(a[0]).sign(), TYPE),
        member("isInteger", SimpleType.BOOL, a -> quantity(a[0]).isInteger(), TYPE),
        member("asInteger", SimpleType.INT, a -> quantity(a[0]).asInteger(), TYPE),
        member(
            "asApproximateFloat",
            SimpleType.DOUBLE,
            a -> quantity(a[0]).amount().doubleValue(),
            TYPE),
        member("add", TYPE, a -> quantity(a[0]).plus(quantity(a[1])), TYPE, TYPE),
        member("add", TYPE, a -> quantity(a[0]).plus(whole(a[1])), TYPE, SimpleType.INT),
        member("sub", TYPE, a -> quantity(a[0]).minus(quantity(a[1])), TYPE, TYPE),
        member("sub", TYPE, a -> quantity(a[0]).minus(whole(a[1])), TYPE, SimpleType.INT));
  }

  private static Quantity of(String text) {
    return Quantity.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("no quantity: " + text));
  }

  private static int compare(Object[] arguments) {
    return quantity(arguments[0]).compareTo(quantity(arguments[1]));
  }

  private static Quantity quantity(Object argument) {
    return (Quantity) argument;
  }

  private static Quantity whole(Object number) {
    return new Quantity(BigDecimal.valueOf((Long) number));
  }
}
