package dev.chartwright.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "a/b:1, a/b, 1, '', b",
    "a/b, a/b, '', '', b",
    "host:5000/a, host:5000/a, '', '', a",
    "host:5000/a:1@sha256:12, host:5000/a, 1, sha256:12, a",
    "a@sha256:12, a, '', sha256:12, a",
    "'', '', '', '', ''"
  })
  void isSplit(String image, String repository, String tag, String digest, String name) {
    ImageReference reference = ImageReference.of(image);

    assertThat(reference).isEqualTo(new ImageReference(repository, tag, digest));
    assertThat(reference.name()).isEqualTo(name);
  }
}
