package dev.chartwright.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a tar archive one after the other: ustar, the paths and sizes of pax headers
 * (POSIX 1003.1-2001) and GNU's long names. Anything else is passed over or refused.
 */
final class TarReader {

  private static final int BLOCK = 512;

  /** More than any path or pax header of a chart. */
  private static final int HEADER_BYTES = 1 << 16;

  private final InputStream in;
  private final long mostBytes;
  private long read;
  private long rest;
  private int padding;

  /**
   * A reader.
   *
   * @param in the archive, already unzipped
   * @param mostBytes the size above which the archive is refused
   */
  TarReader(InputStream in, long mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  /**
   * The head of an entry.
   *
   * @param path as the archive has it, not checked in any way
   * @param type {@code 0} for a file, {@code 5} for a folder, {@code 1} and {@code 2} for links
   * @param bytes size of the content
   */
  record Entry(String path, char type, long bytes) {}

  /** The archive is larger than allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The next entry that is no header of another one; null at the end. */
  @Nullable Entry next() throws IOException {
    String path = "";
    long bytes = -1;
    while (true) {
      skip(rest + padding);
      byte[] head = block();
      if (head == null || isZero(head)) {
        return null;
      }
      check(head);
      long size = octal(head, 124, 12);
      open(size);
      char type = head[156] == 0 ? '0' : (char) head[156];
      switch (type) {
        case 'x' -> {
          for (String line : text(size).split("\n", -1)) {
            String record = line.substring(line.indexOf(' ') + 1);
            if (record.startsWith("path=")) {
              path = record.substring("path=".length());
            } else if (record.startsWith("size=")) {
              bytes = number(record.substring("size=".length()), 10);
            }
          }
        }
        case 'L' -> path = text(size).replace("\0", "");
        case 'g', 'K' -> text(size);
        default -> {
          if (bytes >= 0) {
            open(bytes);
          }
          return new Entry(path.isEmpty() ? path(head) : path, type, rest);
        }
      }
    }
  }

  /** The content of the entry that was last given. */
  byte[] content() throws IOException {
    byte[] content = in.readNBytes(Math.toIntExact(rest));
    count(content.length);
    if (content.length < rest) {
      throw new EOFException("it ends in the middle of a file");
    }
    rest = 0;
    return content;
  }

  private void open(long size) throws IOException {
    if (size < 0) {
      throw new IOException("an entry has no size");
    }
    rest = size;
    padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
  }

  private String text(long size) throws IOException {
    if (size > HEADER_BYTES) {
      throw new IOException("a header has `" + size + "` bytes");
    }
    return new String(content(), StandardCharsets.UTF_8);
  }

  private byte @Nullable [] block() throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    count(block.length);
    if (block.length == 0) {
      return null;
    }
    if (block.length < BLOCK) {
      throw new EOFException("it ends in the middle of an entry");
    }
    return block;
  }

  private void skip(long bytes) throws IOException {
    count(bytes);
    in.skipNBytes(bytes);
  }

  private void count(long bytes) throws TooLarge {
    read += bytes;
    if (read > mostBytes) {
      throw new TooLarge();
    }
  }

  /** How much was read so far, headers included. */
  long bytesRead() {
    return read;
  }

  private static void check(byte[] head) throws IOException {
    long sum = 0;
    for (int at = 0; at < BLOCK; at++) {
      sum += at >= 148 && at < 156 ? ' ' : head[at] & 0xff;
    }
    if (sum != octal(head, 148, 8)) {
      throw new IOException("it is no tar archive, or damaged");
    }
  }

  private static String path(byte[] head) {
    String name = field(head, 0, 100);
    boolean ustar = field(head, 257, 6).startsWith("ustar") && head[262] == 0;
    String prefix = ustar ? field(head, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String field(byte[] head, int at, int length) {
    int end = at;
    while (end < at + length && head[end] != 0) {
      end++;
    }
    return new String(head, at, end - at, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] head, int at, int length) throws IOException {
    String digits = field(head, at, length).strip();
    return digits.isEmpty() ? 0 : number(digits, 8);
  }

  private static long number(String digits, int radix) throws IOException {
    try {
      return Long.parseLong(digits, radix);
    } catch (NumberFormatException odd) {
      throw new IOException(
          String.format(Locale.ROOT, "it has a damaged header (%d characters)", digits.length()));
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }
}
