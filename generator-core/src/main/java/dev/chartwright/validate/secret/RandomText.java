package dev.chartwright.validate.secret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text that nobody typed: long, of capitals, small letters and digits in no order. Words run
 * together are told apart by the length of what reads like a word; digests, identifiers and
 * checksums by having no capitals beside small letters.
 */
final class RandomText {

  /** Shorter texts are names too often, longer ones are content: pictures, certificates. */
  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/_-]{24,120}={0,2}(?![A-Za-z0-9+/=_-])");

  private static final Pattern CONTENT =
      Pattern.compile(
          "-----BEGIN ([A-Z ]*)-----[\\s\\S]*?-----END \\1-----|data:[a-z]+/[a-z0-9.+-]+;base64,\\S*"
              + "|sha(?:1|224|256|384|512)[:-][A-Za-z0-9+/=]+|[0-9a-f]{16,}|[0-9A-F]{16,}");

  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+");

  /** Letters a word: names made of words have 2.9 and more, one random text in 50 has. */
  private static final double LONGEST_MEAN = 2.7;

  /** Bits a character: 24 random letters and digits have more than 4. */
  private static final double BITS = 3.9;

  private RandomText() {}

  /** The random parts of a text. */
  static List<String> in(String text) {
    // Content is taken out only where something was found: that is the slower part.
    return candidates(text).isEmpty()
        ? List.of()
        : candidates(CONTENT.matcher(text).replaceAll(" "));
  }

  private static List<String> candidates(String text) {
    return CANDIDATE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(RandomText::isRandom)
        .toList();
  }

  private static boolean isRandom(String candidate) {
    // The parts of a path or of a name with dashes are words each.
    String letters = candidate.replaceAll("[^A-Za-z0-9]", "");
    long digits = letters.chars().filter(Character::isDigit).count();
    boolean mixed =
        letters.chars().anyMatch(Character::isUpperCase)
            && letters.chars().anyMatch(Character::isLowerCase)
            && digits > 0;
    if (!mixed || letters.length() < 22 || candidate.length() - letters.length() > 5) {
      return false;
    }
    long words = WORD.matcher(letters).results().count();
    return letters.length() <= LONGEST_MEAN * words && bits(letters) >= BITS;
  }

  private static double bits(String text) {
    Map<Character, Integer> counts = new HashMap<>();
    for (char letter : text.toCharArray()) {
      counts.merge(letter, 1, Integer::sum);
    }
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / text.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
