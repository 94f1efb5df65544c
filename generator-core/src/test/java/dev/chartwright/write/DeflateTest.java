package dev.chartwright.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class DeflateTest {

  @Test
  void zlibReadsWhatItWrites() throws DataFormatException {
    for (long seed = 0; seed < 200; seed++) {
      byte[] bytes = input(new SplittableRandom(seed));
      assertThat(inflate(Deflate.compress(bytes), bytes.length))
          .as("seed %d, %d bytes", seed, bytes.length)
          .isEqualTo(bytes);
    }
  }

  @Test
  void everyLengthAndFarDistancesComeBack() throws DataFormatException {
    for (int length = 0; length < 600; length++) {
      byte[] run = new byte[length];
      assertThat(inflate(Deflate.compress(run), length)).isEqualTo(run);
    }
    byte[] far = new byte[70_000];
    new SplittableRandom(1).nextBytes(far);
    for (int distance : new int[] {32_767, 32_768, 32_769}) {
      byte[] repeated = Arrays.copyOf(far, distance + 300);
      System.arraycopy(far, 0, repeated, distance, 300);
      assertThat(inflate(Deflate.compress(repeated), repeated.length)).isEqualTo(repeated);
    }
  }

  @Test
  void givesTheseVeryBytesOnEveryMachine() {
    byte[] text = "apiVersion: v2\nname: a\nname: a\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(Deflate.compress(text))
        .asHexString()
        .isEqualTo("4B2CC80C4B2D2ACECCCFB3522833E2CA4BCC4DB5524884D300");
  }

  /** Alternates fresh bytes with repetitions of what was there, as YAML does. */
  private static byte[] input(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(60_000)];
    int alphabet = 1 + random.nextInt(256);
    int at = 0;
    while (at < bytes.length) {
      int length = Math.min(bytes.length - at, 1 + random.nextInt(400));
      int from = at == 0 ? -1 : random.nextInt(at);
      for (int i = 0; i < length; i++) {
        bytes[at + i] =
            from >= 0 && length % 2 == 0 ? bytes[from + i] : (byte) random.nextInt(alphabet);
      }
      at += length;
    }
    return bytes;
  }

  private static byte[] inflate(byte[] compressed, int length) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(compressed);
    byte[] bytes = new byte[length + 1];
    int count = inflater.inflate(bytes);
    assertThat(inflater.finished()).isTrue();
    assertThat(inflater.getRemaining()).isZero();
    inflater.end();
    return Arrays.copyOf(bytes, count);
  }
}
