package dev.chartwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The fences of ARCHITECTURE.md: one library, one room; no cycles; files only at the two ends. */
class RoomsTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.chartwright");

  @Test
  void noCycles() {
    slices().matching("dev.chartwright.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void noMavenInCore() {
    onlyIn("org.apache.maven..", "dev.chartwright.maven..");
  }

  @Test
  void freeMarkerOnlyRenders() {
    onlyIn("freemarker..", "dev.chartwright.render..");
  }

  @Test
  void jacksonOnlyReadsAndWritesYaml() {
    onlyIn("tools.jackson..", "dev.chartwright.yaml..", "dev.chartwright.schema..");
  }

  @Test
  void jsonSchemaLibraryOnlyInItsRoom() {
    onlyIn("com.networknt..", "dev.chartwright.schema..");
  }

  @Test
  void celOnlyInItsRoom() {
    onlyIn("dev.cel..", "dev.chartwright.cel..");
  }

  @Test
  void helmEngineOnlyInItsRoom() {
    onlyIn("com.marcnuri..", "dev.chartwright.helm..");
  }

  @Test
  void kubernetesClientOnlyInItsRoom() {
    onlyIn("io.kubernetes..", "dev.chartwright.kubernetes..");
  }

  @Test
  void filesOnlyAtTheEndsOfTheLine() {
    onlyIn(
        "java.nio.file..",
        // The line itself hands paths from its caller to its first stage.
        "dev.chartwright",
        "dev.chartwright.catalog..",
        "dev.chartwright.resource..",
        "dev.chartwright.source..",
        "dev.chartwright.write..",
        "dev.chartwright.helm..",
        "dev.chartwright.maven..");
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CORE);
  }
}
