package dev.chartwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goal that has Helm render charts and checks what comes out. */
class ValidateGoalTest extends GoalTest {

  @Test
  void validateReportsOnceWhatGenerateMadeAndHasHelmRenderIt() throws Exception {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    goal(new GenerateMojo()).execute();
    Map<String, String> before = workspace.state("target/charts");
    log.clear();

    goal(new ValidateMojo()).execute();

    assertThat(log.shown()).startsWith("INFO Validated 10 %.").contains("INFO Validated 100 %.");
    assertThat(log.shown())
        .filteredOn(
            message ->
                message.matches(
                    "INFO Validated 2 charts in [1-9]\\d+ renderings with [1-9]\\d+ objects by"
                        + " .*Helm v3.*\\."))
        .hasSize(1);
    assertThat(log.shown()).noneMatch(message -> message.startsWith("ERROR"));
    assertThat(last()).isEqualTo("INFO Reported in target/chartwright: validate.json.");
    assertThat(workspace.state("target/charts")).isEqualTo(before);
    assertThat(workspace.state("target/chartwright")).containsOnlyKeys("validate.json");
  }

  @Test
  void validateTakesAnybodysChartWithoutAnyApplication() throws Exception {
    workspace.write("odd/Chart.yaml", "apiVersion: v2\nname: odd\nversion: 1.0.0\n");
    workspace.write("odd/values.yaml", "shiny: false\n");
    workspace.write(
        "odd/templates/a.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"
            + "data: {a: b}\nodds: {{ .Values.shiny }}\n");
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "odd";
    goal.reports = List.of("sarif", " junit", "json");
    goal.maxPerRule = 1;

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("1 error")
        .hasMessageEndingWith(
            "the chart should not be published. See above and `target/chartwright`.");

    assertThat(log.shown())
        .anyMatch(message -> message.startsWith("ERROR OBJ-004 odd/templates/a.yaml /odds\n"));
    assertThat(last())
        .isEqualTo(
            "INFO Reported in target/chartwright: validate-junit.xml, validate.json,"
                + " validate.sarif.");
  }

  @Test
  void aChartThatIsNotThereIsAFindingAndReported() throws Exception {
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "none.tgz";
    goal.failOn = "never";

    goal.execute();

    assertThat(log.shown())
        .anyMatch(message -> message.startsWith("ERROR SRC-001 none.tgz\n"))
        .noneMatch(message -> message.contains(folder.toString()));
    assertThat(workspace.state("target/chartwright")).containsOnlyKeys("validate.json");
  }

  @Test
  void aWordThatNoParameterHasIsRefused() throws Exception {
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "none.tgz";
    goal.reports = List.of("html");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("`chartwright.reports` is `html`, which is none of `sarif`, `junit`, `json`.");
  }

  @Test
  void valuesLieUnderEveryRenderingOfAForeignChart() throws Exception {
    workspace.write("odd/Chart.yaml", "apiVersion: v2\nname: odd\nversion: 1.0.0\n");
    workspace.write("odd/values.yaml", "shiny: false\n");
    workspace.write(
        "odd/templates/a.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: {{ required "No name." .Values.name }}}
        data: {a: "{{ .Values.shiny }}"}
        """);
    workspace.write("site/base.yaml", "name: A\n");
    workspace.write("site/top.yaml", "name: a\n");
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "odd";
    goal.values = List.of("site/base.yaml", " site/top.yaml");

    goal.execute();

    assertThat(log.shown())
        .startsWith("INFO Laid site/base.yaml, site/top.yaml under every rendering.")
        .noneMatch(message -> message.contains("No name."))
        .anyMatch(message -> message.startsWith("INFO Validated 1 chart in 5 renderings"));
  }

  @Test
  void valuesThatCannotBeReadAreAFinding() {
    workspace.write("odd/Chart.yaml", "apiVersion: v2\nname: odd\nversion: 1.0.0\n");
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "odd";
    goal.values = List.of("none.yaml");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("1 error");

    assertThat(log.shown())
        .anyMatch(message -> message.startsWith("ERROR SRC-009 none.yaml\n"))
        .noneMatch(message -> message.contains("rendering"));
  }

  @Test
  void valuesWithoutAChartAreRefused() {
    ValidateMojo goal = goal(new ValidateMojo());
    goal.values = List.of("none.yaml");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("`chartwright.values` is for a chart that `chartwright.chart` names.");
  }

  @Test
  void manifestsForKkpAreValidatedWithoutApplicationsAndWithoutHelm() throws Exception {
    workspace.write("site/chat.yaml", DEFINITION.formatted("chat", "1.0.0") + "---\n" + SECRET);
    workspace.write("site/talk.yaml", DEFINITION.formatted("talk", "1.0"));
    ValidateMojo goal = goal(new ValidateMojo());
    goal.kkp = "site";

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("1 error: the manifests should not be published.");

    assertThat(log.shown())
        .startsWith("INFO Validated 2 manifests for KKP.")
        .anyMatch(message -> message.startsWith("ERROR KKP-019 site/talk.yaml:"))
        .noneMatch(message -> message.contains("rendering"));
    assertThat(workspace.state("target/chartwright")).containsOnlyKeys("validate.json");
  }

  @Test
  void manifestsForKkpStandBesideTheirChart() {
    workspace.write("chat/Chart.yaml", "apiVersion: v2\nname: chat\nversion: 1.0.0\n");
    workspace.write(
        "chat/values.schema.json", "{\"properties\": {\"a\": {\"type\": \"integer\"}}}");
    workspace.write(
        "chat.yaml", DEFINITION.formatted("chat", "1.0.0") + "  defaultValuesBlock: \"a: b\"\n");
    ValidateMojo goal = goal(new ValidateMojo());
    goal.kkp = "chat.yaml";
    goal.chart = "chat";

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(log.shown())
        .startsWith("INFO Validated 1 manifest for KKP.")
        .anyMatch(message -> message.startsWith("INFO Validated 1 chart in "))
        .anyMatch(message -> message.startsWith("ERROR KKP-024 chat.yaml:"));
  }

  @Test
  void publishedVersionsMustStayInGeneratedDefinitions() {
    workspace.write("src/main/inference/chat.yaml", Workspace.GOOD);
    workspace.write("published.yaml", DEFINITION.formatted("chat-cpu-8c", "1.0.0"));
    ValidateMojo goal = goal(new ValidateMojo());
    goal.published = "published.yaml";
    goal.matrix = "defaults";

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(log.shown())
        .contains("INFO Compared 1 definition with those in published.yaml.")
        .anyMatch(message -> message.startsWith("INFO Validated 2 charts"))
        .filteredOn(message -> message.startsWith("ERROR"))
        .singleElement()
        .asString()
        .startsWith("ERROR KKP-002 kkp/chat-cpu-8c/applicationdefinition.yaml:")
        .contains("The published version `1.0.0` is gone");
  }

  @Test
  void aPublishedFileThatIsNotThereIsAFinding() {
    workspace.write("chat.yaml", DEFINITION.formatted("chat", "1.0.0"));
    ValidateMojo goal = goal(new ValidateMojo());
    goal.kkp = "chat.yaml";
    goal.published = "none";

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(log.shown()).anyMatch(message -> message.startsWith("ERROR SRC-009 none\n"));
  }

  @Test
  void publishedDefinitionsOfNothingAreRefused() {
    ValidateMojo goal = goal(new ValidateMojo());
    goal.chart = "chat";
    goal.published = "none";

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("`chartwright.published` is for");
  }

  private static final String SECRET =
      "apiVersion: v1\nkind: Secret\nmetadata: {name: passed-over}\n";

  private static final String DEFINITION =
      """
      apiVersion: apps.kubermatic.k8c.io/v1
      kind: ApplicationDefinition
      metadata: {name: %s}
      spec:
        description: Answers requests.
        method: helm
        versions:
          - version: "%s"
            template:
              source:
                helm: {chartName: chat, chartVersion: 1.0.0, url: "oci://registry.example.com/a"}
      """;
}
