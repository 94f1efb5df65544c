package dev.chartwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Severity;
import dev.chartwright.kubernetes.CoreKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestCheckTest {

  private final ManifestCheck check = new ManifestCheck(List.of(CoreKinds::jsonSchema));

  @Test
  void readsEachObjectWithItsTemplate() {
    Outcome<List<RenderedObject>> checked =
        check.check(
            "charts/llama",
            "ns",
            """
            ---
            # Source: llama/templates/a.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: a
            ---
            # Source: llama/charts/sub/templates/b.yaml
            # only a comment
            ---
            # Source: llama/charts/sub/templates/c.yaml
            apiVersion: v1
            kind: Secret
            metadata:
              name: c
              namespace: other
            stringData:
              note: |
                --- not a separator
                # Source: nor/this
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: d, labels: null}
            """);

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.value().orElseThrow())
        .extracting(
            each -> each.title() + " in " + each.namespace() + ", " + each.place("/x").toString())
        .containsExactly(
            "ConfigMap `a` in ns, charts/llama/templates/a.yaml /x",
            "Secret `c` in other, charts/llama/charts/sub/templates/c.yaml /x",
            "ServiceAccount `d` in ns, charts/llama/charts/sub/templates/c.yaml /x");
  }

  @Test
  void saysWhatBreachesASchemaWithKindNameTemplateAndPointer() {
    assertThat(
            said(
                """
                # Source: llama/templates/deployment.yaml
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: llama
                  labels: {on: yes}
                spec:
                  replicass: 2
                  selector: {matchLabels: {app: x}}
                  template:
                    metadata: {labels: {app: x}}
                    spec:
                      containers: [{name: c, image: i, args: [8080]}]
                      volumes: [{name: v, secret: {secretName: s, defaultMode: 0440}}]
                """))
        .containsExactlyInAnyOrder(
            "OBJ-004 c/templates/deployment.yaml /metadata/labels/on Deployment `llama`:"
                + " `true` is a boolean; text is needed. | Put it in quotes.",
            "OBJ-004 c/templates/deployment.yaml /spec/replicass Deployment `llama`:"
                + " The key `replicass` is not known here. | Did you mean `replicas`? Known keys:"
                + " `minReadySeconds`, `paused`, `progressDeadlineSeconds`, `replicas`,"
                + " `revisionHistoryLimit`, `selector`, `strategy`, `template`.",
            "OBJ-004 c/templates/deployment.yaml /spec/template/spec/containers/0/args/0 Deployment"
                + " `llama`: `8080` is a whole number; text is needed. | Put it in quotes.");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThat(said("# Source: llama/templates/a.yaml\nkind: Pod\nkind: Job\na: 1\n"))
        .containsExactly(
            "OBJ-001 c/templates/a.yaml /kind In line 3 of a rendered object: The key `kind` stands"
                + " twice, first in line 2. | Keep one of the two. `helm template` shows the"
                + " object.");
    assertThat(said("# Source: llama/templates/a.yaml\nkind: [1, 2\n"))
        .singleElement()
        .asString()
        .startsWith("OBJ-001 c/templates/a.yaml In line ");
    assertThat(said("# Source: llama/templates/a.yaml\njust text\n"))
        .containsExactly(
            "OBJ-001 c/templates/a.yaml The template renders something that is no object. | Each"
                + " document must be a map with `apiVersion`, `kind` and `metadata`.");
  }

  @Test
  void needsANameAndAKind() {
    assertThat(said("# Source: l/templates/a.yaml\nkind: Pod\nmetadata: {name: 3}\n"))
        .containsExactly(
            "OBJ-002 c/templates/a.yaml Pod has no `apiVersion`. | Set it to a text.",
            "OBJ-002 c/templates/a.yaml Pod has no `metadata.name`. | Set it to a text.");
    assertThat(said("# Source: l/templates/a.yaml\na: b\n"))
        .first()
        .isEqualTo("OBJ-002 c/templates/a.yaml An object has no `apiVersion`. | Set it to a text.");
  }

  @Test
  void warnsOfKindsThatItDoesNotKnow() {
    Outcome<List<RenderedObject>> checked =
        check.check(
            "c", "n", "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: t}\nspec: 3\n");
    assertThat(checked.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(said(checked))
        .containsExactly(
            "OBJ-003 c /kind Thing `t` is not checked: no schema is known for `example.com/v1`,"
                + " kind `Thing`. | Check the spelling and the version; leave it if the cluster"
                + " serves this kind.");
  }

  @Test
  void refusesTheSameObjectTwiceWhateverItsVersion() {
    String hpa =
        """
        ---
        # Source: l/templates/%s.yaml
        apiVersion: autoscaling/%s
        kind: HorizontalPodAutoscaler
        metadata: {name: h, namespace: %s}
        spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}}
        """;
    assertThat(
            said(
                hpa.formatted("a", "v1", "prod")
                    + hpa.formatted("b", "v2", "prod")
                    + hpa.formatted("d", "v2", "other")))
        .containsExactly(
            "OBJ-005 c/templates/b.yaml /metadata/name HorizontalPodAutoscaler `h` is rendered"
                + " twice, first by `c/templates/a.yaml`. | Give each a name of its own, for example"
                + " with the component as its suffix.");
  }

  @Test
  void hasNothingToSayAgainstCoreObjectsOfOfficialCharts() throws IOException {
    Path rendered = Path.of("../../shared/upstream/rendered").toAbsolutePath().normalize();
    if (!Files.isDirectory(rendered)) {
      System.out.println("Skipped: no folder shared/upstream/rendered beside the project");
    }
    assumeTrue(Files.isDirectory(rendered), "shared/upstream/rendered is there");
    int objects = 0;
    try (Stream<Path> files = Files.walk(rendered)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        Outcome<List<RenderedObject>> checked =
            check.check(file.getFileName().toString(), "n", Files.readString(file));
        objects += checked.value().orElseThrow().size();
        assertThat(checked.findings().stream().filter(Finding::isError))
            .as("%s", file.getFileName())
            .isEmpty();
      }
    }
    System.out.println("Objects of official charts checked: " + objects);
    assertThat(objects).isGreaterThan(20);
  }

  private List<String> said(String manifests) {
    return said(check.check("c", "n", manifests));
  }

  private static List<String> said(Outcome<List<RenderedObject>> checked) {
    return checked.findings().stream()
        .map(
            each ->
                each.rule().id() + " " + each.place() + " " + each.message() + " | " + each.hint())
        .toList();
  }
}
