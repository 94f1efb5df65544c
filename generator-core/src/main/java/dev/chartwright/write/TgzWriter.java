package dev.chartwright.write;

import dev.chartwright.chart.ChartTree;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Packs a chart as {@code helm package} does: one top folder with the chart's name, {@code
 * Chart.yaml} first. Unlike Helm's own packager it does not write the clock into the archive: the
 * same chart gives the same bytes on every machine and JDK, and so the same digest in a registry.
 */
public final class TgzWriter {

  private static final int BLOCK = 512;

  /** 1980-01-01T00:00:00Z: the earliest time that zip tools, too, can hold. */
  private static final long MODIFIED_EPOCH_SECONDS = 315_532_800L;

  private static final byte[] GZIP_HEADER = {
    0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff // no flags, no time, unknown system
  };

  private TgzWriter() {}

  /**
   * The archive of a chart.
   *
   * @param chartName the name in {@code Chart.yaml}, which is the archive's only top folder
   * @param chart the files, {@code Chart.yaml} among them
   */
  public static byte[] tgz(String chartName, ChartTree chart) {
    if (chart.text("Chart.yaml") == null) {
      throw new IllegalArgumentException("Not a chart: " + chartName);
    }
    List<String> paths = new ArrayList<>(chart.files().keySet());
    paths.remove("Chart.yaml");
    paths.add(0, "Chart.yaml");
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    for (String path : paths) {
      entry(tar, chartName + "/" + path, chart.bytes(path));
    }
    tar.writeBytes(new byte[2 * BLOCK]);
    return gzip(tar.toByteArray());
  }

  private static byte[] gzip(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    gzip.writeBytes(GZIP_HEADER);
    gzip.writeBytes(Deflate.compress(bytes));
    gzip.writeBytes(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) checksum.getValue())
            .putInt(bytes.length)
            .array());
    return gzip.toByteArray();
  }

  private static void entry(ByteArrayOutputStream tar, String path, byte[] bytes) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    boolean ascii = name.length == path.length();
    int split = name.length <= 100 ? 0 : split(path);
    if (!ascii || split < 0) {
      byte[] record = paxRecord("path", path);
      block(tar, "", "PaxHeaders/" + Integer.toHexString(path.hashCode()), record, 'x');
      block(tar, "", new String(Arrays.copyOf(name, 100), StandardCharsets.ISO_8859_1), bytes, '0');
    } else if (split > 0) {
      block(tar, path.substring(0, split), path.substring(split + 1), bytes, '0');
    } else {
      block(tar, "", path, bytes, '0');
    }
  }

  /** The slash that leaves at most 155 bytes before it and 100 after it, or -1. */
  private static int split(String path) {
    int slash = path.lastIndexOf('/', 155);
    return slash > 0 && path.length() - slash - 1 <= 100 ? slash : -1;
  }

  /** {@code LENGTH KEY=VALUE\n}, where the length counts its own digits. */
  private static byte[] paxRecord(String key, String value) {
    int rest = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8).length;
    int length = rest + 1;
    while (Integer.toString(length).length() + rest != length) {
      length++;
    }
    return (length + " " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void block(
      ByteArrayOutputStream tar, String prefix, String name, byte[] bytes, char type) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    put(header, 124, octal(bytes.length));
    put(header, 136, octal(MODIFIED_EPOCH_SECONDS));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    put(header, 345, prefix);
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    tar.writeBytes(header);
    tar.writeBytes(bytes);
    tar.writeBytes(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
  }

  private static String octal(long value) {
    return String.format(Locale.ROOT, "%011o\0", value);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
