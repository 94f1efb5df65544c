package dev.chartwright.validate.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that show what they are by the way in which their issuers write them. */
final class SecretShapes {

  private static final List<Form> FORMS = new ArrayList<>();

  static {
    shape("a private key", "PRIVATE KEY", "-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*");
    shape("a token of Hugging Face", "hf_", "hf_[A-Za-z0-9]{20,}");
    shape("a token of GitHub", "_", "(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{40,})");
    shape("a token of GitLab", "glpat-", "glpat-[A-Za-z0-9_-]{20,}");
    shape("a key of AWS", "IA", "(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Za-z])");
    shape("a key of Google", "AIza", "AIza[0-9A-Za-z_-]{35}");
    shape("a key of NVIDIA", "nvapi-", "nvapi-[A-Za-z0-9_-]{40,}");
    shape("a token of Slack", "xox", "xox[abeoprs]-[0-9A-Za-z-]{10,}");
    shape("a token of Docker", "dckr_", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}");
    shape("a token of npm", "npm_", "npm_[A-Za-z0-9]{36}");
    shape("a key of Stripe", "k_live_", "[rs]k_live_[0-9A-Za-z]{20,}");
    shape(
        "an API key", "sk-", "sk-(?=[A-Za-z0-9_-]*[0-9])(?=[A-Za-z0-9_-]*[A-Z])[A-Za-z0-9_-]{20,}");
    shape(
        "a signed token",
        "eyJ",
        "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{10,}");
    shape(
        "an address with a password",
        "://",
        "[a-z][a-z0-9+]{1,15}://[^\\s/:@$<{]{1,64}:[^\\s/:@$<{]{1,64}@[A-Za-z0-9]");
  }

  /**
   * How an issuer writes its secrets.
   *
   * @param part a text that every one of them holds
   */
  private record Form(String kind, String part, Pattern pattern) {}

  /**
   * A secret in a text.
   *
   * @param kind what it is, with an article
   */
  record Shape(String kind, String secret) {}

  private SecretShapes() {}

  /** The secrets in a text. */
  static List<Shape> in(String text) {
    List<Shape> shapes = new ArrayList<>();
    for (Form form : FORMS) {
      // Nearly all texts are done with after this look.
      if (text.contains(form.part())) {
        Matcher matcher = form.pattern().matcher(text);
        while (matcher.find()) {
          shapes.add(new Shape(form.kind(), matcher.group()));
        }
      }
    }
    return shapes;
  }

  private static void shape(String kind, String part, String form) {
    FORMS.add(new Form(kind, part, Pattern.compile("(?<![A-Za-z0-9_-])" + form)));
  }
}
