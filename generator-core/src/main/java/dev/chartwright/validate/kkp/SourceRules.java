package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.kkp.SourceUrl;
import dev.chartwright.yaml.YamlField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a version comes from: one Helm chart or one folder in Git, and the login. */
final class SourceRules {

  private static final Rule ONE =
      Rule.error("KKP-010", "A version must have exactly one source, `helm` or `git`.");
  private static final Rule FLAGS =
      Rule.error("KKP-011", "`insecure` and `plainHTTP` must fit the scheme of the URL.");
  private static final Rule LOGIN =
      Rule.error(
          "KKP-012", "A Helm login must be a registry file, or a user name with a password.");
  private static final Rule REGISTRY =
      Rule.warning("KKP-013", "The login of an OCI registry should be a registry file.");
  private static final Rule REFERENCE =
      Rule.error("KKP-014", "A Git source must name a branch, a tag, or a commit of a branch.");
  private static final Rule GIT_LOGIN =
      Rule.error("KKP-015", "A Git login must have what its method needs.");
  private static final Rule UNUSED =
      Rule.warning("KKP-028", "`templateCredentials` should stand where KKP reads them.");

  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "password", List.of("username", "password"),
          "token", List.of("token"),
          "ssh-key", List.of("sshKey"));

  private SourceRules() {}

  /** Checks the {@code template} of a version. */
  static void check(YamlField template, List<Finding> findings) {
    YamlField source = template.at("source");
    YamlField helm = source.at("helm");
    YamlField git = source.at("git");
    if (helm.isThere() && git.isThere()) {
      findings.add(
          source.say(
              ONE, "The version has two sources, `helm` and `git`.", "Keep one of the two."));
    } else if (source.isThere() && !helm.isThere() && !git.isThere()) {
      findings.add(
          source.say(ONE, "The version has no source.", "Name a chart in `helm`, or `git`."));
    }
    if (helm.isThere()) {
      EntryRules.url(helm.at("url"), findings);
      flags(helm, findings);
      login(helm.at("credentials"), helm.at("url").text(), findings);
    }
    if (git.isThere()) {
      reference(git.at("ref"), findings);
      gitLogin(git.at("credentials"), findings);
    }
    YamlField credentials = template.at("templateCredentials");
    login(credentials.at("helmCredentials"), "", findings);
    if (credentials.isThere() && helm.isThere() && !git.isThere()) {
      findings.add(
          credentials.say(
              UNUSED,
              "KKP reads `templateCredentials` only for charts from Git, whose dependencies it"
                  + " fetches.",
              "Put the login of the chart itself into `source.helm.credentials`."));
    }
  }

  private static void flags(YamlField helm, List<Finding> findings) {
    YamlField insecure = helm.at("insecure");
    YamlField plain = helm.at("plainHTTP");
    SourceUrl url = SourceUrl.parse(helm.at("url").text());
    if (url == null) {
      return;
    }
    String scheme = url.scheme();
    if (insecure.isThere()
        && (scheme.equals("http") || scheme.equals("oci") && plain.is(Boolean.TRUE))) {
      findings.add(
          insecure.say(
              FLAGS,
              "`insecure` is about certificates, and `"
                  + helm.at("url").text()
                  + "` is read without TLS.",
              "Take it out, also if it is `false`."));
    }
    if (scheme.equals("http") && plain.is(Boolean.FALSE)) {
      findings.add(
          plain.say(
              FLAGS,
              "`plainHTTP` is `false` and the URL begins with `http:`.",
              "Take it out, or write `https:`."));
    }
    if (scheme.equals("https") && plain.is(Boolean.TRUE)) {
      findings.add(
          plain.say(
              FLAGS,
              "`plainHTTP` is `true` and the URL begins with `https:`.",
              "Take it out, or write `http:`."));
    }
    if (scheme.equals("oci") && plain.is(Boolean.FALSE) && url.isLocal()) {
      findings.add(
          plain.say(
              FLAGS,
              "`plainHTTP` is `false`, but KKP speaks to `" + url.host() + "` without TLS always.",
              "Take it out."));
    }
  }

  /** Checks a Helm login; the URL is empty if it is not known. */
  static void login(YamlField credentials, String url, List<Finding> findings) {
    YamlField user = credentials.at("username");
    YamlField password = credentials.at("password");
    YamlField file = credentials.at("registryConfigFile");
    if (file.isThere() && (user.isThere() || password.isThere())) {
      findings.add(
          credentials.say(
              LOGIN,
              "The login has both `registryConfigFile` and a user name or password.",
              "Keep the file for `oci:`, the other two for `https:`."));
    } else if (user.isThere() != password.isThere()) {
      findings.add(
          credentials.say(
              LOGIN,
              "The login has a `" + (user.isThere() ? user : password).name() + "` alone.",
              "Add `" + (user.isThere() ? password : user).name() + "`."));
    } else if (user.isThere() && url.startsWith("oci:")) {
      findings.add(
          credentials.say(
              REGISTRY,
              "KKP does not use `username` and `password` for `" + url + "`.",
              "Use `registryConfigFile`, a Secret's key that holds a Docker configuration."));
    }
  }

  private static void reference(YamlField ref, List<Finding> findings) {
    boolean branch = !ref.at("branch").text().isEmpty();
    boolean tag = !ref.at("tag").text().isEmpty();
    boolean commit = !ref.at("commit").text().isEmpty();
    if (tag && (branch || commit)) {
      findings.add(
          ref.say(
              REFERENCE,
              "The Git source names the tag `"
                  + ref.at("tag").text()
                  + "` together with a branch or a commit.",
              "Keep the tag alone, or take it out."));
    } else if (commit && !branch) {
      findings.add(
          ref.say(
              REFERENCE,
              "The Git source names the commit `"
                  + ref.at("commit").text()
                  + "` without its branch.",
              "Add `branch`."));
    } else if (ref.isThere() && !tag && !branch) {
      findings.add(
          ref.say(
              REFERENCE, "The Git source says not what to check out.", "Set `tag` or `branch`."));
    }
  }

  private static void gitLogin(YamlField credentials, List<Finding> findings) {
    String method = credentials.at("method").text();
    List<String> missing = new ArrayList<>();
    for (String needed : NEEDED.getOrDefault(method, List.of())) {
      if (!credentials.at(needed).isThere()) {
        missing.add("`" + needed + "`");
      }
    }
    if (!missing.isEmpty()) {
      findings.add(
          credentials.say(
              GIT_LOGIN,
              "The Git login by `" + method + "` lacks " + String.join(" and ", missing) + ".",
              "Name the key of a Secret there."));
    }
  }
}
