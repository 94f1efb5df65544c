package dev.chartwright.cel;

import static dev.chartwright.cel.KubernetesFunction.global;
import static dev.chartwright.cel.KubernetesFunction.member;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as Kubernetes writes it: {@code 500m}, {@code 4Gi}, {@code 1e3}. */
record Quantity(BigDecimal amount) {

  static final CelType TYPE = OpaqueType.create("kubernetes.Quantity");

  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))"
              + "(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?[0-9]{1,3}))?");
  private static final String BINARY = "KMGTPE";
  private static final String DECIMAL = "num kMGTPE";

  static Optional<Quantity> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(form.group(1));
    BigDecimal unit =
        form.group(2) != null
            ? BigDecimal.valueOf(1024).pow(BINARY.indexOf(form.group(2).charAt(0)) + 1)
            : BigDecimal.ONE.scaleByPowerOfTen(
                form.group(3) != null
                    ? 3 * (DECIMAL.indexOf(form.group(3)) - 3)
                    : form.group(4) != null ? Integer.parseInt(form.group(4)) : 0);
    return Optional.of(new Quantity(number.multiply(unit)));
  }

  static List<KubernetesFunction> functions() {
    return List.of(
        global("quantity", TYPE, a -> of((String) a[0]), SimpleType.STRING),
        global(
            "isQuantity",
            SimpleType.BOOL,
            a -> parse((String) a[0]).isPresent(),
            SimpleType.STRING),
        member("compareTo", SimpleType.INT, a -> (long) compare(a), TYPE, TYPE),
        member("isGreaterThan", SimpleType.BOOL, a -> compare(a) > 0, TYPE, TYPE),
        member("isLessThan", SimpleType.BOOL, a -> compare(a) < 0, TYPE, TYPE),
        member("sign", SimpleType.INT, a -> (long) amount(a[0]).signum(), TYPE),
        member("isInteger", SimpleType.BOOL, a -> isInteger(amount(a[0])), TYPE),
        member("asInteger", SimpleType.INT, a -> asInteger(amount(a[0])), TYPE),
        member("asApproximateFloat", SimpleType.DOUBLE, a -> amount(a[0]).doubleValue(), TYPE),
        member("add", TYPE, a -> new Quantity(amount(a[0]).add(amount(a[1]))), TYPE, TYPE),
        member("add", TYPE, a -> new Quantity(amount(a[0]).add(whole(a[1]))), TYPE, SimpleType.INT),
        member("sub", TYPE, a -> new Quantity(amount(a[0]).subtract(amount(a[1]))), TYPE, TYPE),
        member(
            "sub",
            TYPE,
            a -> new Quantity(amount(a[0]).subtract(whole(a[1]))),
            TYPE,
            SimpleType.INT));
  }

  private static Quantity of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no quantity: " + text));
  }

  private static int compare(Object[] arguments) {
    return amount(arguments[0]).compareTo(amount(arguments[1]));
  }

  private static BigDecimal amount(Object quantity) {
    return ((Quantity) quantity).amount();
  }

  private static BigDecimal whole(Object number) {
    return BigDecimal.valueOf((Long) number);
  }

  private static boolean isInteger(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0
        && amount.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  private static long asInteger(BigDecimal amount) {
    if (!isInteger(amount)) {
      throw new IllegalArgumentException("no whole number: " + amount.toPlainString());
    }
    return amount.longValueExact();
  }

  /** Equal amounts are equal, however they are written. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity quantity && amount.compareTo(quantity.amount) == 0;
  }

  @Override
  public int hashCode() {
    return amount.stripTrailingZeros().hashCode();
  }
}
