package dev.chartwright.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words without quotes in a text that is read as YAML 1.1, the way the YAML library of Kubernetes
 * and Helm reads them.
 */
final class PlainWords {

  private static final Pattern INTEGER =
      Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private final String text;
  private final boolean oneCharPerCodePoint;

  /** An empty text has no such words: it is read as YAML 1.2. */
  PlainWords(String text) {
    this.text = text;
    this.oneCharPerCodePoint = text.codePointCount(0, text.length()) == text.length();
  }

  /** Whether a scalar begins here that is neither quoted nor a block. */
  boolean standAt(long codePoint) {
    int index = (int) codePoint;
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char first = text.charAt(oneCharPerCodePoint ? index : text.offsetByCodePoints(0, index));
    return "\"'|>&!".indexOf(first) < 0;
  }

  /** What a word means that YAML 1.2 takes for text. */
  static @Nullable Object yaml11(String word) {
    switch (word) {
      case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "True", "TRUE":
        return true;
      case "n", "N", "no", "No", "NO", "off", "Off", "OFF", "False", "FALSE":
        return false;
      case "~", "Null", "NULL":
        return null;
      default:
        break;
    }
    String digits = word.replace("_", "");
    if (word.isEmpty() || "+-.0123456789".indexOf(word.charAt(0)) < 0) {
      return word;
    }
    if (INTEGER.matcher(digits).matches()) {
      return integer(digits);
    }
    return FLOAT.matcher(digits).matches() ? (Object) Double.valueOf(digits) : word;
  }

  private static Object integer(String digits) {
    boolean negative = digits.startsWith("-");
    String plain = digits.replaceFirst("^[-+]", "").toLowerCase(Locale.ROOT);
    int radix = 10;
    if (plain.startsWith("0x")) {
      radix = 16;
    } else if (plain.startsWith("0b")) {
      radix = 2;
    } else if (plain.startsWith("0") && plain.length() > 1) {
      radix = 8;
    }
    String bare = plain.replaceFirst("^0[xbo]", "");
    BigInteger value = new BigInteger(bare, radix);
    BigInteger signed = negative ? value.negate() : value;
    return signed.bitLength() < 64 ? (Object) signed.longValue() : signed;
  }
}
