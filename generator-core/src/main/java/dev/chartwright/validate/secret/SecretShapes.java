package dev.chartwright.validate.secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that show what they are by the way in which their issuers write them. */
final class SecretShapes {

  private static final Map<String, Pattern> SHAPES = new LinkedHashMap<>();

  static {
    shape("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*");
    shape("a token of Hugging Face", "hf_[A-Za-z0-9]{20,}");
    shape("a token of GitHub", "(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{40,})");
    shape("a token of GitLab", "glpat-[A-Za-z0-9_-]{20,}");
    shape("a key of AWS", "(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Za-z])");
    shape("a key of Google", "AIza[0-9A-Za-z_-]{35}");
    shape("a key of NVIDIA", "nvapi-[A-Za-z0-9_-]{40,}");
    shape("a token of Slack", "xox[abeoprs]-[0-9A-Za-z-]{10,}");
    shape("a token of Docker", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}");
    shape("a token of npm", "npm_[A-Za-z0-9]{36}");
    shape("a key of Stripe", "[rs]k_live_[0-9A-Za-z]{20,}");
    shape("an API key", "sk-(?=[A-Za-z0-9_-]*[0-9])(?=[A-Za-z0-9_-]*[A-Z])[A-Za-z0-9_-]{20,}");
    shape("a signed token", "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{10,}");
    shape(
        "an address with a password",
        "[a-z][a-z0-9+]{1,15}://[^\\s/:@$<{]{1,64}:[^\\s/:@$<{]{1,64}@[A-Za-z0-9]");
  }

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
    SHAPES.forEach(
        (kind, form) -> {
          Matcher matcher = form.matcher(text);
          while (matcher.find()) {
            shapes.add(new Shape(kind, matcher.group()));
          }
        });
    return shapes;
  }

  private static void shape(String kind, String form) {
    SHAPES.put(kind, Pattern.compile("(?<![A-Za-z0-9_-])" + form));
  }
}
