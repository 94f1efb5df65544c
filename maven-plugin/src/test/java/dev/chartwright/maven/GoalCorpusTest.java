package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.maven.catalogue.FitMojo;
import dev.chartwright.maven.catalogue.ModelFactsMojo;
import dev.chartwright.maven.catalogue.RulesMojo;
import dev.chartwright.yaml.YamlReader;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of {@code docs/findings} that are about goals: a project with {@code goals.yaml},
 * which lists goals with their parameters in the order in which they run.
 */
class GoalCorpusTest {

  private static final Path FINDINGS = Path.of("../docs/findings");

  /** A finding among what a goal says. */
  private static final Pattern FINDING =
      Pattern.compile("(?s)(?:ERROR|WARNING|INFO) ([A-Z]+-\\d{3}) .*");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    List<Path> examples;
    try (Stream<Path> all = Files.walk(FINDINGS, 3)) {
      examples =
          all.filter(file -> file.endsWith("goals.yaml")).map(Path::getParent).sorted().toList();
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(14);
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    FINDINGS.relativize(example).toString(), () -> run(example)));
  }

  private void run(Path example) throws Exception {
    String id = FINDINGS.relativize(example).getName(0).toString();
    Path project = temporary.resolve(id).resolve(example.getFileName().toString());
    copy(example, project);
    RecordedLog log = new RecordedLog();
    boolean failed = failed(example, project, log);
    List<Matcher> findings =
        log.shown().stream().map(FINDING::matcher).filter(Matcher::matches).toList();
    // A note fails no build.
    boolean onlyNotes = log.shown().stream().noneMatch(each -> each.matches("(?s)(ERR|WARN).*"));
    assertThat(failed).isEqualTo(example.endsWith("bad") && !onlyNotes);
    if (example.endsWith("good")) {
      assertThat(findings).extracting(Matcher::group).isEmpty();
      return;
    }
    assertThat(findings).isNotEmpty().allMatch(found -> found.group(1).equals(id));
    StringBuilder text = new StringBuilder();
    findings.forEach(found -> text.append(found.group()).append('\n'));
    // Indented as in the goldens of other examples; an output folder is named as the user named it.
    String shown =
        text.toString().replace("\n        ", "\n  ").replace(project + File.separator, "");
    Path golden = example.resolve("findings.txt");
    if (Boolean.getBoolean("chartwright.update")) {
      Files.writeString(golden, shown);
    }
    assertThat(shown).isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
  }

  /** Runs the goals; one that fails is the last. */
  private static boolean failed(Path example, Path project, RecordedLog log) throws Exception {
    Map<String, Object> context = new HashMap<>();
    @Nullable Object goals =
        YamlReader.read("goals.yaml", Files.readAllBytes(example.resolve("goals.yaml")))
            .value()
            .orElseThrow()
            .root();
    for (Object each : (List<?>) Objects.requireNonNull(goals)) {
      for (Map.Entry<?, ?> named : ((Map<?, ?>) each).entrySet()) {
        ChartwrightMojo goal =
            SetGoal.in(project, goal(String.valueOf(named.getKey()), project), log, context);
        for (Map.Entry<?, ?> parameter : ((Map<?, ?>) named.getValue()).entrySet()) {
          set(project, goal, String.valueOf(parameter.getKey()), parameter.getValue());
        }
        try {
          goal.execute();
        } catch (MojoFailureException failure) {
          return true;
        }
      }
    }
    return false;
  }

  private static ChartwrightMojo goal(String name, Path project) {
    return switch (name) {
      case "generate" -> new GenerateMojo();
      case "package" -> new PackageMojo(new Attachments(project));
      case "validate" -> new ValidateMojo();
      case "diff" -> new DiffMojo();
      case "fit" -> new FitMojo();
      case "model-facts" -> new ModelFactsMojo();
      case "rules" -> new RulesMojo();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Sets a parameter as Maven does: by its name, and a file below the base folder. */
  private static void set(Path project, ChartwrightMojo goal, String name, Object value)
      throws ReflectiveOperationException {
    Field field = field(goal.getClass(), name);
    field.setAccessible(true);
    if (field.getType() == File.class) {
      field.set(goal, project.resolve(String.valueOf(value)).toFile());
    } else if (field.getType() == Integer.class) {
      field.set(goal, ((Long) value).intValue());
    } else {
      field.set(goal, value);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException ofAnother) {
      if (type == ChartwrightMojo.class) {
        throw ofAnother;
      }
      return field(type.getSuperclass(), name);
    }
  }

  private static void copy(Path example, Path project) throws IOException {
    try (Stream<Path> all = Files.walk(example)) {
      for (Path each : all.toList()) {
        Path target = project.resolve(example.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
