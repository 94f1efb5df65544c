package dev.chartwright.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as Kubernetes writes it: a number, then nothing, a power of 1000 or 1024, or an
 * exponent, for example {@code 500m}, {@code 4Gi}, {@code 1e3}. Equal amounts are equal, however
 * they are written. Source: Kubernetes' resource.Quantity; a number may have up to a hundred digits
 * before the point and after it, an exponent three.
 */
public record Quantity(BigDecimal amount) implements Comparable<Quantity> {

  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:[0-9]{1,100}(?:\\.[0-9]{0,100})?|\\.[0-9]{1,100}))"
              + "(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?[0-9]{1,3}))?");

  private static final Map<String, BigDecimal> FACTORS =
      Map.ofEntries(
          Map.entry("n", BigDecimal.ONE.scaleByPowerOfTen(-9)),
          Map.entry("u", BigDecimal.ONE.scaleByPowerOfTen(-6)),
          Map.entry("m", BigDecimal.ONE.scaleByPowerOfTen(-3)),
          Map.entry("k", BigDecimal.ONE.scaleByPowerOfTen(3)),
          Map.entry("M", BigDecimal.ONE.scaleByPowerOfTen(6)),
          Map.entry("G", BigDecimal.ONE.scaleByPowerOfTen(9)),
          Map.entry("T", BigDecimal.ONE.scaleByPowerOfTen(12)),
          Map.entry("P", BigDecimal.ONE.scaleByPowerOfTen(15)),
          Map.entry("E", BigDecimal.ONE.scaleByPowerOfTen(18)),
          Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
          Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
          Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
          Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
          Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
          Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

  /** What a text stands for; empty if it is no quantity. */
  public static Optional<Quantity> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(form.group(1));
    BigDecimal amount =
        form.group(2) != null
            ? number.multiply(FACTORS.getOrDefault(form.group(2), BigDecimal.ONE))
            : form.group(3) != null
                ? number.scaleByPowerOfTen(Integer.parseInt(form.group(3)))
                : number;
    return Optional.of(new Quantity(amount));
  }

  /** The amount that a field of an object stands for, text or number; empty if it is neither. */
  public static Optional<BigDecimal> amountOf(@Nullable Object value) {
    return value instanceof String || value instanceof Number
        ? parse(value.toString()).map(Quantity::amount)
        : Optional.empty();
  }

  /** The sum. */
  public Quantity plus(Quantity other) {
    return new Quantity(amount.add(other.amount));
  }

  /** The difference. */
  public Quantity minus(Quantity other) {
    return new Quantity(amount.subtract(other.amount));
  }

  /** -1, 0 or 1. */
  public int sign() {
    return amount.signum();
  }

  /** Whether it is a whole number of 64 bits. */
  public boolean isInteger() {
    return amount.stripTrailingZeros().scale() <= 0
        && amount.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  /**
   * The whole number that it is.
   *
   * @throws IllegalArgumentException if it is none
   */
  public long asInteger() {
    if (!isInteger()) {
      throw new IllegalArgumentException("no whole number: " + amount.toPlainString());
    }
    return amount.longValueExact();
  }

  @Override
  public int compareTo(Quantity other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity quantity && compareTo(quantity) == 0;
  }

  @Override
  public int hashCode() {
    return amount.stripTrailingZeros().hashCode();
  }
}
