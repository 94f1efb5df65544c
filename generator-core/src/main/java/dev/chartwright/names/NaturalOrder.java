package dev.chartwright.names;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names as people sort them: digits that stand together are one number, so {@code cpu-8c} comes
 * before {@code cpu-20c}. Two names are equal only if they are the same.
 */
public final class NaturalOrder implements Comparator<String> {

  /** The order. */
  public static final Comparator<String> OF_NAMES = new NaturalOrder();

  private NaturalOrder() {}

  /** A map in this order, which cannot be changed. */
  public static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    SortedMap<String, T> sorted = new TreeMap<>(OF_NAMES);
    sorted.putAll(map);
    return Collections.unmodifiableSortedMap(sorted);
  }

  @Override
  public int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int iEnd = digitsEnd(one, i);
      int jEnd = digitsEnd(other, j);
      int order =
          iEnd > i && jEnd > j
              ? compareNumbers(one, i, iEnd, other, j, jEnd)
              : Character.compare(one.charAt(i), other.charAt(j));
      if (order != 0) {
        return order;
      }
      i = Math.max(i + 1, iEnd);
      j = Math.max(j + 1, jEnd);
    }
    int length = Integer.compare(one.length() - i, other.length() - j);
    // Leading zeros alone make a difference that counts for nothing else.
    return length != 0 ? length : one.compareTo(other);
  }

  /** Of two numbers the longer one is greater, of two equally long ones the first digit decides. */
  private static int compareNumbers(
      String one, int oneFrom, int oneEnd, String other, int otherFrom, int otherEnd) {
    int i = zerosEnd(one, oneFrom, oneEnd);
    int j = zerosEnd(other, otherFrom, otherEnd);
    int order = Integer.compare(oneEnd - i, otherEnd - j);
    while (order == 0 && i < oneEnd) {
      order = Character.compare(one.charAt(i), other.charAt(j));
      i++;
      j++;
    }
    return order;
  }

  private static int zerosEnd(String name, int from, int end) {
    int zeros = from;
    while (zeros < end && name.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  private static int digitsEnd(String name, int from) {
    int end = from;
    while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
