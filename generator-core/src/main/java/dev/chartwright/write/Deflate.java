package dev.chartwright.write;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Compresses in the deflate format (RFC 1951), one block with fixed Huffman codes.
 *
 * <p>The JDK's own deflater hands the work to the zlib it was built with, and builds differ (zlib,
 * zlib-ng, Chromium's): the same input gives other bytes on another machine. This one depends on
 * nothing but its input. It costs some size: see {@code docs/decisions/reproducible-archives.md}.
 */
final class Deflate {

  private static final int WINDOW = 1 << 15;
  private static final int HASH_BITS = 15;
  private static final int MIN_MATCH = 3;
  private static final int MAX_MATCH = 258;
  private static final int MAX_CHAIN = 128;

  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_EXTRA = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int[] DISTANCE_EXTRA = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };

  private final byte[] in;
  private final int[] newestWithHash = new int[1 << HASH_BITS];
  private final int[] before;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int bitCount;
  private int matchDistance;

  private Deflate(byte[] in) {
    this.in = in;
    this.before = new int[in.length];
    Arrays.fill(newestWithHash, -1);
  }

  /** The compressed form of these bytes, the same on every machine. */
  static byte[] compress(byte[] bytes) {
    return new Deflate(bytes).run();
  }

  private byte[] run() {
    bits(1, 1);
    bits(1, 2);
    int at = 0;
    while (at < in.length) {
      int length = longestMatch(at);
      int distance = matchDistance;
      remember(at);
      if (length >= MIN_MATCH && at + 1 < in.length && longestMatch(at + 1) > length) {
        // The match that starts one byte later is longer: give this byte out as it is.
        length = 1;
      }
      if (length < MIN_MATCH) {
        literal(in[at] & 0xff);
        at++;
      } else {
        match(length, distance);
        for (int i = at + 1; i < at + length; i++) {
          remember(i);
        }
        at += length;
      }
    }
    literal(256);
    if (bitCount > 0) {
      out.write(bits);
    }
    return out.toByteArray();
  }

  private int longestMatch(int at) {
    int limit = Math.min(MAX_MATCH, in.length - at);
    if (limit < MIN_MATCH) {
      return 0;
    }
    int best = 0;
    int candidate = newestWithHash[hash(at)];
    for (int chain = 0; chain < MAX_CHAIN && candidate >= 0; chain++) {
      if (at - candidate > WINDOW) {
        break;
      }
      if (best == 0 || in[candidate + best] == in[at + best]) {
        int length = 0;
        while (length < limit && in[candidate + length] == in[at + length]) {
          length++;
        }
        if (length > best) {
          best = length;
          matchDistance = at - candidate;
          if (best == limit) {
            break;
          }
        }
      }
      candidate = before[candidate];
    }
    return best;
  }

  private void remember(int at) {
    if (at + MIN_MATCH <= in.length) {
      int hash = hash(at);
      before[at] = newestWithHash[hash];
      newestWithHash[hash] = at;
    }
  }

  private int hash(int at) {
    int three = (in[at] & 0xff) << 16 | (in[at + 1] & 0xff) << 8 | (in[at + 2] & 0xff);
    return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
  }

  private void literal(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - 256, 7);
    } else {
      code(0xC0 + symbol - 280, 8);
    }
  }

  private void match(int length, int distance) {
    int lengthCode = index(LENGTH_BASE, length);
    literal(257 + lengthCode);
    bits(length - LENGTH_BASE[lengthCode], LENGTH_EXTRA[lengthCode]);
    int distanceCode = index(DISTANCE_BASE, distance);
    code(distanceCode, 5);
    bits(distance - DISTANCE_BASE[distanceCode], DISTANCE_EXTRA[distanceCode]);
  }

  private static int index(int[] bases, int value) {
    int found = Arrays.binarySearch(bases, value);
    return found >= 0 ? found : -found - 2;
  }

  /** Huffman codes go out from their highest bit. */
  private void code(int code, int count) {
    bits(Integer.reverse(code) >>> (32 - count), count);
  }

  private void bits(int value, int count) {
    bits |= value << bitCount;
    bitCount += count;
    while (bitCount >= 8) {
      out.write(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }
}
