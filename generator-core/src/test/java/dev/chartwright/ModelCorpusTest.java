package dev.chartwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of {@code docs/findings} that are models, a folder {@code model} or a file {@code
 * model.gguf}: read as the goal {@code model-facts} does.
 */
class ModelCorpusTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    return Examples.of("MODEL-\\d+", this::read);
  }

  private void read(Path example) throws IOException {
    Path copy = temporary.resolve(Examples.id(example)).resolve(example.getFileName().toString());
    MadeFiles.lay(example, copy);
    Path folder = copy.resolve("model");
    Path model = Files.exists(folder) ? folder : copy.resolve("model.gguf");
    CorpusTest.compare(example, Advisor.entry(model, "example/model").findings());
  }
}
