package dev.chartwright.modelfile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes the beginning of a GGUF file, for tests. */
public final class GgufBytes {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private GgufBytes() {}

  /** A header of this version with these keys; the type of a value follows from its Java type. */
  public static byte[] of(int version, Map<String, Object> values) {
    GgufBytes bytes = new GgufBytes();
    bytes.out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    bytes.number(4, version);
    bytes.number(8, 291);
    bytes.number(8, values.size());
    values.forEach(
        (key, value) -> {
          bytes.string(key);
          bytes.number(4, type(value));
          bytes.value(value);
        });
    return bytes.out.toByteArray();
  }

  private static int type(Object value) {
    if (value instanceof Integer) {
      return 4;
    } else if (value instanceof Float) {
      return 6;
    } else if (value instanceof Boolean) {
      return 7;
    } else if (value instanceof String) {
      return 8;
    } else if (value instanceof List) {
      return 9;
    } else if (value instanceof Long) {
      return 10;
    }
    return value instanceof Double ? 12 : 2;
  }

  private void value(Object value) {
    if (value instanceof Integer number) {
      number(4, number);
    } else if (value instanceof Float number) {
      number(4, Float.floatToIntBits(number));
    } else if (value instanceof Boolean truth) {
      number(1, truth ? 1 : 0);
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof List<?> list) {
      number(4, list.isEmpty() ? 4 : type(list.get(0)));
      number(8, list.size());
      list.forEach(this::value);
    } else if (value instanceof Double number) {
      number(8, Double.doubleToLongBits(number));
    } else if (value instanceof Long number) {
      number(8, number);
    } else if (value instanceof Short number) {
      number(2, number);
    }
  }

  private void string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(8, bytes.length);
    out.writeBytes(bytes);
  }

  private void number(int size, long value) {
    byte[] all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    out.write(all, 0, size);
  }
}
