package dev.chartwright.values;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The words of a sentence, whatever white space stood between them where it was written. */
final class Words {

  private Words() {}

  static List<String> of(String sentence) {
    List<String> words = new ArrayList<>();
    // Every value of every chart has a sentence: an expression would be most of the work.
    StringTokenizer rest = new StringTokenizer(sentence);
    while (rest.hasMoreTokens()) {
      words.add(rest.nextToken());
    }
    return words;
  }

  static String oneLine(String sentence) {
    return String.join(" ", of(sentence));
  }
}
