package dev.chartwright.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Makes archives that no harmless tool makes, for tests. */
public final class TarBytes {

  private static final int BLOCK_BYTES = 512;

  private TarBytes() {}

  /**
   * The head of an entry and its content.
   *
   * @param type as tar has it: {@code 0} for a file, {@code 2} for a symbolic link
   */
  public static byte[] entry(String path, char type, byte[] content) {
    int blocks = (content.length + BLOCK_BYTES - 1) / BLOCK_BYTES;
    byte[] entry = new byte[BLOCK_BYTES * (1 + blocks)];
    put(entry, 0, path.getBytes(StandardCharsets.UTF_8));
    put(entry, 124, String.format(Locale.ROOT, "%011o", content.length));
    put(entry, 148, "        ");
    entry[156] = (byte) type;
    int sum = 0;
    for (int at = 0; at < BLOCK_BYTES; at++) {
      sum += entry[at] & 0xff;
    }
    put(entry, 148, String.format(Locale.ROOT, "%06o", sum));
    put(entry, BLOCK_BYTES, content);
    return entry;
  }

  /** Entries with the end of an archive behind them. */
  public static byte[] tar(List<byte[]> entries) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    entries.forEach(tar::writeBytes);
    tar.writeBytes(new byte[2 * BLOCK_BYTES]);
    return tar.toByteArray();
  }

  /** A {@code .tgz} of entries. */
  public static byte[] tgz(List<byte[]> entries) throws IOException {
    return gzip(tar(entries));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static void put(byte[] entry, int at, String text) {
    put(entry, at, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void put(byte[] entry, int at, byte[] bytes) {
    System.arraycopy(bytes, 0, entry, at, bytes.length);
  }
}
