package dev.chartwright.validate.kkp;

import static dev.chartwright.validate.kkp.KkpManifests.SOURCE;
import static dev.chartwright.validate.kkp.KkpManifests.definition;
import static dev.chartwright.validate.kkp.KkpManifests.findings;
import static dev.chartwright.validate.kkp.KkpManifests.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a version comes from and how it is deployed: what webhooks refuse, and what stands beside
 * it.
 */
class KkpSourcesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V-SRC-1   | {helm: {url: "oci://e.com", chartName: a, chartVersion: 1.0.0}, git: {remote: a, ref: {tag: v1}}} | KKP-010
          V-SRC-2   | {}                                                                        | KKP-010
          V-URL-1   | {helm: {url: "oci://:80", chartName: a, chartVersion: 1.0.0}}               | KKP-004
          V-URL-2   | {helm: {url: "oci://e.com:/charts", chartName: a, chartVersion: 1.0.0}}     | KKP-004
          V-URL-3   | {helm: {url: "http://e.com", insecure: false, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-3b  | {helm: {url: "http://e.com", insecure: true, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-4   | {helm: {url: "http://e.com", plainHTTP: false, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-5   | {helm: {url: "https://e.com", plainHTTP: true, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-6   | {helm: {url: "https://localhost/x", chartName: a, chartVersion: 1.0.0}}     | KKP-004
          V-URL-6b  | {helm: {url: "https://127.0.0.1/x", chartName: a, chartVersion: 1.0.0}}     | KKP-004
          V-URL-6c  | {helm: {url: "https://[::1]:80/x", chartName: a, chartVersion: 1.0.0}}      | KKP-004
          V-URL-7   | {helm: {url: "oci://e.com", plainHTTP: true, insecure: true, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-8   | {helm: {url: "oci://localhost", plainHTTP: false, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-ok1 | {helm: {url: "oci://localhost:5000/x", chartName: a, chartVersion: 1.0.0}}  |
          V-URL-ok2 | {helm: {url: "http://localhost/x", plainHTTP: true, chartName: a, chartVersion: 1.0.0}} |
          V-URL-ok3 | {helm: {url: "oci://e.com", insecure: true, chartName: a, chartVersion: 1.0.0}} |
          V-URL-ok4 | {helm: {url: "https://e.com", plainHTTP: false, insecure: true, chartName: a, chartVersion: 1.0.0}} |
          V-URL-ok5 | {helm: {url: "oci://under_score.e.com", chartName: a, chartVersion: 1.0.0}} |
          V-OPENAPI1| {helm: {url: "ftp://e.com", chartName: a, chartVersion: 1.0.0}}             | KKP-007
          V-OPENAPI2| {helm: {url: "https://e.com", chartName: "", chartVersion: 1.0.0}}          | KKP-007
          V-OPENAPI3| {git: {remote: "", ref: {tag: v1}}}                                         | KKP-007
          V-OPENAPI4| {git: {remote: a, ref: {branch: main, commit: abc}}}                        | KKP-007
          V-HCRED-1 | {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {registryConfigFile: {key: k}, username: {key: k}, password: {key: k}}}} | KKP-012
          V-HCRED-2 | {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {username: {key: k}}}} | KKP-012
          V-HCRED-3 | {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {password: {key: k}}}} | KKP-012
          V-HCRED-ok| {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {username: {key: k}, password: {key: k}}}} |
          V-HCRED-oc| {helm: {url: "oci://e.com", chartName: a, chartVersion: 1.0.0, credentials: {registryConfigFile: {key: k}}}} |
          V-GREF-1  | {git: {remote: a, ref: {}}}                                                 | KKP-014
          V-GREF-2  | {git: {remote: a, ref: {tag: v1, branch: main}}}                            | KKP-014
          V-GREF-3b | {git: {remote: a, ref: {commit: "0123456789012345678901234567890123456789"}}} | KKP-014
          V-GREF-ok | {git: {remote: a, ref: {branch: main, commit: "0123456789012345678901234567890123456789"}}} |
          V-GCRED-1 | {git: {remote: a, ref: {tag: v1}, credentials: {method: password}}}          | KKP-015
          V-GCRED-2 | {git: {remote: a, ref: {tag: v1}, credentials: {method: token}}}             | KKP-015
          V-GCRED-3 | {git: {remote: a, ref: {tag: v1}, credentials: {method: ssh-key}}}           | KKP-015
          V-GCRED-4 | {git: {remote: a, ref: {tag: v1}, credentials: {method: unknown}}}           | KKP-007
          V-GCRED-ok| {git: {remote: a, ref: {tag: v1}, credentials: {method: ssh-key, sshKey: {key: k}}}} |
          """)
  void sources(String name, String source, String ids) throws IOException {
    String manifest = definition().replace("source:\n" + SOURCE, "source: " + source + "\n");
    assertThat(manifest).as(name).isNotEqualTo(definition());
    String expected = ids == null ? "" : ids;
    assertThat(String.join(" ", ids(manifest, KkpContext.NONE))).as(name).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {wait: true, timeout: 5m0s, atomic: true}   | -
          {enableDNS: true}                           | -
          {wait: false, timeout: 0s}                  | -
          {timeout: 5m}                               | ERROR
          {wait: false, timeout: 1ms}                 | ERROR
          {atomic: true, timeout: 5m0s}               | WARNING
          {wait: true}                                | WARNING
          {wait: true, timeout: 0s}                   | WARNING
          """)
  void deployOptions(String options, String severity) throws IOException {
    String manifest =
        definition()
            .replace("      wait: true\n      timeout: 30m0s\n", "")
            .replace(
                "    helm:\n  defaultValuesBlock",
                "    helm: " + options + "\n  defaultValuesBlock");
    List<Finding> findings = findings(manifest, KkpContext.NONE);
    if (severity == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule().id()).isEqualTo("KKP-016");
                assertThat(finding.severity()).hasToString(severity);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5 m", "-5m0s", "1d", "m", "1h30", "soon"})
  void timesThatAreNone(String time) throws IOException {
    assertThat(ids(definition().replace("30m0s", "\"" + time + "\""), KkpContext.NONE))
        .contains("KKP-027");
  }
}
