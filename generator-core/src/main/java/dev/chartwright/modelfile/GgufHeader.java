package dev.chartwright.modelfile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys and values that a GGUF file begins with, versions 2 and 3, little-endian. Long lists,
 * such as the vocabulary, are counted, not kept. The form is that of the GGUF specification in the
 * ggml project.
 */
final class GgufHeader {

  private static final int MAGIC = 0x46554747;
  private static final int MOST_KEYS = 65_536;
  private static final int LONGEST_KEY = 65_535;
  private static final int LONGEST_KEPT_LIST = 1024;
  private static final int DEEPEST_LIST = 4;

  private final ByteBuffer bytes;

  private GgufHeader(byte[] beginning) {
    this.bytes = ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** How long a list is that was not kept. */
  record Counted(long length) {}

  /** Why a header cannot be read, as the end of a sentence. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** Whether a file begins as a GGUF file does. */
  static boolean isGguf(byte[] beginning) {
    return beginning.length >= 4
        && ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN).getInt() == MAGIC;
  }

  /** Keys to strings, numbers, booleans, short lists of those, and {@link Counted}. */
  static Map<String, Object> read(byte[] beginning) throws Broken {
    return new GgufHeader(beginning).keys();
  }

  private Map<String, Object> keys() throws Broken {
    if (number(4) != MAGIC) {
      throw new Broken("does not begin with `GGUF`");
    }
    long version = number(4);
    if (version != 2 && version != 3) {
      throw new Broken("has version `" + version + "`, where 2 and 3 are known");
    }
    number(8); // tensors
    long count = number(8);
    if (count < 0 || count > MOST_KEYS) {
      throw new Broken("claims `" + Long.toUnsignedString(count) + "` keys");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (long i = 0; i < count; i++) {
      String key = string(LONGEST_KEY);
      values.put(key, value((int) number(4), 0));
    }
    return values;
  }

  private Object value(int type, int depth) throws Broken {
    return switch (type) {
      case 0, 1 -> number(1);
      case 2, 3 -> number(2);
      case 4, 5 -> number(4);
      case 6 -> (double) Float.intBitsToFloat((int) number(4));
      case 7 -> number(1) != 0;
      case 8 -> string(bytes.limit());
      case 9 -> list(depth);
      case 10, 11 -> number(8);
      case 12 -> Double.longBitsToDouble(number(8));
      default -> throw new Broken("has a value of the unknown type `" + type + "`");
    };
  }

  private Object list(int depth) throws Broken {
    if (depth >= DEEPEST_LIST) {
      throw new Broken("has lists nested deeper than `" + DEEPEST_LIST + "`");
    }
    int type = (int) number(4);
    long length = number(8);
    if (length < 0 || length > bytes.remaining()) {
      throw new Broken("claims a list of `" + Long.toUnsignedString(length) + "` values");
    }
    List<Object> kept = new ArrayList<>();
    for (long i = 0; i < length; i++) {
      Object value = value(type, depth + 1);
      if (length <= LONGEST_KEPT_LIST) {
        kept.add(value);
      }
    }
    return length <= LONGEST_KEPT_LIST ? kept : new Counted(length);
  }

  private String string(int longest) throws Broken {
    long length = number(8);
    if (length < 0 || length > longest) {
      throw new Broken("claims a text of `" + Long.toUnsignedString(length) + "` bytes");
    }
    need((int) length);
    byte[] text = new byte[(int) length];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** An unsigned number of 1, 2 or 4 bytes, or a signed one of 8. */
  private long number(int size) throws Broken {
    need(size);
    return switch (size) {
      case 1 -> bytes.get() & 0xFFL;
      case 2 -> bytes.getShort() & 0xFFFFL;
      case 4 -> bytes.getInt() & 0xFFFF_FFFFL;
      default -> bytes.getLong();
    };
  }

  private void need(int size) throws Broken {
    if (bytes.remaining() < size) {
      throw new Broken("ends after `" + bytes.limit() + "` bytes in the middle of its header");
    }
  }
}
