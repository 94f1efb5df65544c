package dev.chartwright.cel;

import static dev.chartwright.cel.KubernetesFunction.ANY_LIST;
import static dev.chartwright.cel.KubernetesFunction.member;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Kubernetes adds to texts. */
final class TextFunctions {

  private TextFunctions() {}

  static List<KubernetesFunction> all() {
    return List.of(
        member(
            "find",
            SimpleType.STRING,
            a -> findAll(a, 1).stream().findFirst().orElse(""),
            SimpleType.STRING,
            SimpleType.STRING),
        member(
            "findAll",
            ListType.create(SimpleType.STRING),
            a -> findAll(a, -1),
            SimpleType.STRING,
            SimpleType.STRING),
        member(
            "findAll",
            ListType.create(SimpleType.STRING),
            a -> findAll(a, (Long) a[2]),
            SimpleType.STRING,
            SimpleType.STRING,
            SimpleType.INT),
        member(
            "format",
            SimpleType.STRING,
            a -> format((String) a[0], (List<?>) a[1]),
            SimpleType.STRING,
            ANY_LIST));
  }

  private static List<String> findAll(Object[] arguments, long limit) {
    Matcher matcher = pattern((String) arguments[1]).matcher((String) arguments[0]);
    List<String> found = new ArrayList<>();
    while ((limit < 0 || found.size() < limit) && matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException broken) {
      throw new IllegalArgumentException("no pattern: " + text, broken);
    }
  }

  private static String format(String form, List<?> values) {
    java.util.regex.Matcher verb =
        java.util.regex.Pattern.compile("%(%|(?:\\.[0-9]{1,2})?[a-zA-Z])").matcher(form);
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (verb.find()) {
      String shown = "%";
      if (!verb.group(1).equals("%")) {
        if (next == values.size()) {
          throw new IllegalArgumentException("too few values for " + form);
        }
        shown = shown(verb.group(), values.get(next++));
      }
      verb.appendReplacement(text, java.util.regex.Matcher.quoteReplacement(shown));
    }
    return verb.appendTail(text).toString();
  }

  private static String shown(String verb, Object value) {
    return switch (verb.charAt(verb.length() - 1)) {
      case 's' -> String.valueOf(value);
      case 'd' -> String.format(Locale.ROOT, "%d", ((Number) value).longValue());
      case 'x', 'X', 'o' -> String.format(Locale.ROOT, verb, ((Number) value).longValue());
      case 'b' -> Long.toBinaryString(((Number) value).longValue());
      case 'f', 'e' -> String.format(Locale.ROOT, verb, ((Number) value).doubleValue());
      default -> throw new IllegalArgumentException("no verb: " + verb);
    };
  }
}
