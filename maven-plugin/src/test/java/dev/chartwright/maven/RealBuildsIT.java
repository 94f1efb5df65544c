package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.maven.RealMaven.Build;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin in builds of real Maven, as a user runs them. */
class RealBuildsIT {

  @TempDir Path temporary;

  @Test
  void aProjectGeneratesPackagesAndValidatesInAPathWithSpaces() {
    Workspace workspace = new Workspace(temporary.resolve("path with spaces"));
    workspace.write("pom.xml", pom());
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    RealMaven maven = new RealMaven(workspace.folder());

    Build first = maven.run("verify");

    assertThat(first.exitCode()).as(first.text()).isZero();
    assertThat(first.log())
        .contains(
            "[INFO] Resolved 1 application to 1 chart.",
            "[INFO] Found nothing to report.",
            "[INFO] Wrote target: 8 replaced, 0 untouched.",
            "[INFO] Attached 2 archives.",
            "[INFO] Reported in target/chartwright: validate.json.")
        .anyMatch(line -> line.startsWith("[INFO] Validated 2 charts in "))
        .filteredOn(line -> line.startsWith("[INFO] Resolved"))
        .hasSize(1);
    Map<String, String> written = workspace.state("target");
    assertThat(written)
        .containsKeys(
            "charts/chat-cpu-8c/values.schema.json",
            "charts/chat-cpu-8c-1.2.3.tgz",
            "kkp/chat-cpu-8c/chat-cpu-8c-1.2.3.tgz");

    Build second = maven.abroad().run("verify");

    assertThat(second.exitCode()).as(second.text()).isZero();
    assertThat(second.log()).contains("[INFO] Wrote target: 0 replaced, 8 untouched.");
    assertThat(workspace.state("target")).isEqualTo(written);
  }

  @Test
  void aFolderWithoutPomNeedsNothingElse() {
    Workspace workspace = new Workspace(temporary);
    workspace.write("apps/chat.yaml", Workspace.GOOD);
    workspace.write("apps/talk.yaml", Workspace.GOOD.replace("name: chat", "name: talk"));

    Build build =
        new RealMaven(temporary)
            .run(
                RealMaven.PLUGIN + ":generate",
                "-Dchartwright.applications=apps/chat.yaml, apps/talk.yaml",
                "-Dchartwright.outputDirectory=out");

    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(build.log())
        .contains(
            "[INFO] Resolved 2 applications to 2 charts.",
            "[INFO] Wrote out: 15 replaced, 0 untouched.");
    assertThat(workspace.state("out"))
        .containsKeys("charts/chat-cpu-8c/Chart.yaml", "charts/talk-cpu-8c/Chart.yaml");
  }

  @Test
  void aBrokenApplicationShowsAllMistakesAndLeavesTheLastGoodOutput() {
    Workspace workspace = new Workspace(temporary);
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    RealMaven maven = new RealMaven(temporary);
    Build good = maven.run(RealMaven.PLUGIN + ":generate");
    assertThat(good.exitCode()).as(good.text()).isZero();
    Map<String, String> before = workspace.state("target");
    workspace.write("src/main/inference/chat.yaml", Workspace.BAD);

    Build bad = maven.run(RealMaven.PLUGIN + ":generate");

    assertThat(bad.exitCode()).as(bad.text()).isNotZero();
    assertThat(bad.text())
        .contains("Found 3 errors:", "`kin`", "`replikas`", "`many`", "3 errors, nothing was")
        .contains("[ERROR] APP-001 src/main/inference/chat.yaml:")
        .doesNotContain("\tat ", "Exception:");
    assertThat(workspace.state("target")).isEqualTo(before);
  }

  @Test
  void questionsAreAnsweredWithoutPomOrApplications() {
    Build build =
        new RealMaven(temporary)
            .run(
                RealMaven.PLUGIN + ":profiles",
                RealMaven.PLUGIN + ":models",
                RealMaven.PLUGIN + ":fit",
                RealMaven.PLUGIN + ":recommend",
                "-Dchartwright.model=qwen3-8b",
                "-Dchartwright.profile=nvidia-*",
                "-Dchartwright.contextTokens=16384",
                "-Dchartwright.parallelRequests=8",
                "-Dchartwright.reportDirectory=report");

    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(build.log())
        .contains("[INFO] Wrote report: 2 replaced, 0 untouched.")
        .anyMatch(line -> line.matches("\\[INFO] nvidia-h100 +NVIDIA H100, 80 GB .*"))
        .anyMatch(line -> line.matches("\\[INFO] qwen3-8b +safetensors .*"))
        .anyMatch(line -> line.matches("\\[INFO] Of \\d+ pairs of model and profile, .*"))
        .anyMatch(line -> line.matches("\\[INFO] These are 15 of \\d+ profiles that do, .*"));
    assertThat(workspaceFiles("report")).containsExactly("fit.json", "fit.svg");

    Build wrong =
        new RealMaven(temporary)
            .run(RealMaven.PLUGIN + ":recommend", "-Dchartwright.model=qwen3-8c");

    assertThat(wrong.exitCode()).as(wrong.text()).isNotZero();
    assertThat(wrong.text())
        .contains("There is no model `qwen3-8c`.", "Did you mean `qwen3-8b`?")
        .doesNotContain("\tat ", "Exception:");
  }

  @Test
  void manifestsForKkpNeedNeitherPomNorApplications() {
    Workspace workspace = new Workspace(temporary);
    String definition =
        """
        apiVersion: apps.kubermatic.k8c.io/v1
        kind: ApplicationDefinition
        metadata: {name: chat}
        spec:
          description: Answers requests.
          method: helm
          versions:
            - version: "%s"
              template:
                source:
                  helm: {chartName: chat, chartVersion: 1.0.0, url: "oci://registry.example.com/a"}
        """;
    workspace.write("site/chat.yaml", definition.formatted("1.1.0"));
    workspace.write("published.yaml", definition.formatted("1.0.0"));
    RealMaven maven = new RealMaven(temporary);

    Build alone = maven.run(RealMaven.PLUGIN + ":validate", "-Dchartwright.kkp=site");

    assertThat(alone.exitCode()).as(alone.text()).isZero();
    assertThat(alone.log())
        .contains(
            "[INFO] Validated 1 manifest for KKP.",
            "[INFO] Found nothing to report.",
            "[INFO] Reported in target/chartwright: validate.json.");
    assertThat(workspaceFiles("target/chartwright")).containsExactly("validate.json");

    Build against =
        maven.run(
            RealMaven.PLUGIN + ":validate",
            "-Dchartwright.kkp=site/chat.yaml",
            "-Dchartwright.published=published.yaml");

    assertThat(against.exitCode()).as(against.text()).isNotZero();
    assertThat(against.text())
        .contains("KKP-002 site/chat.yaml:", "The published version `1.0.0` is gone")
        .doesNotContain("\tat ");
  }

  private Set<String> workspaceFiles(String below) {
    return new Workspace(temporary).state(below).keySet();
  }

  @Test
  void helpExplainsEveryParameter() {
    Build help = new RealMaven(temporary).run(RealMaven.PLUGIN + ":help", "-Ddetail=true");

    assertThat(help.exitCode()).as(help.text()).isZero();
    assertThat(help.text())
        .contains("chartwright:generate", "chartwright:validate", "chartwright:package")
        .contains("chartwright:diff")
        .contains("chartwright:profiles", "chartwright:models", "chartwright:fit")
        .contains("chartwright:recommend", "chartwright:explain", "chartwright:model-facts")
        .contains("chartwright:rules")
        .contains(
            "User property: chartwright.applications",
            "User property: chartwright.outputDirectory",
            "User property: chartwright.profile",
            "User property: chartwright.stack",
            "User property: chartwright.catalog",
            "User property: chartwright.skip",
            "User property: chartwright.chart",
            "User property: chartwright.values",
            "User property: chartwright.kkp",
            "User property: chartwright.published",
            "User property: chartwright.reports",
            "User property: chartwright.reportDirectory",
            "User property: chartwright.failOn",
            "User property: chartwright.maxPerRule",
            "User property: chartwright.from",
            "User property: chartwright.to");
  }

  @Test
  void onlyGoalsThatWriteChartsHaveAFolderForThem() {
    for (String goal : List.of("explain", "validate", "diff")) {
      Build help =
          new RealMaven(temporary)
              .run(RealMaven.PLUGIN + ":help", "-Ddetail=true", "-Dgoal=" + goal);

      assertThat(help.exitCode()).as(help.text()).isZero();
      assertThat(help.text())
          .contains("User property: chartwright.applications")
          .doesNotContain("chartwright.outputDirectory");
    }
  }

  private static String pom() {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>org.example</groupId>
      <artifactId>charts</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
      <build>
        <plugins>
          <plugin>
            <groupId>dev.chartwright</groupId>
            <artifactId>chartwright-maven-plugin</artifactId>
            <version>%s</version>
            <executions>
              <execution>
                <goals>
                  <goal>generate</goal>
                  <goal>package</goal>
                  <goal>validate</goal>
                </goals>
              </execution>
            </executions>
          </plugin>
        </plugins>
      </build>
    </project>
    """
        .formatted(RealMaven.PLUGIN.substring(RealMaven.PLUGIN.lastIndexOf(':') + 1));
  }
}
