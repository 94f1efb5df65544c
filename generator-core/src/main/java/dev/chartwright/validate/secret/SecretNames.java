package dev.chartwright.validate.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What secrets are called, and what stands in their place without being one. */
final class SecretNames {

  private static final Set<String> LAST_WORDS =
      Set.of(
          "apikey",
          "bearer",
          "credential",
          "credentials",
          "passphrase",
          "passwd",
          "password",
          "pwd",
          "token");

  private static final Set<String> LAST_TWO_WORDS =
      Set.of(
          "access key",
          "account key",
          "api key",
          "app secret",
          "auth key",
          "auth secret",
          "client secret",
          "cookie secret",
          "encryption key",
          "jwt secret",
          "master key",
          "private key",
          "secret key",
          "session secret",
          "shared secret",
          "signing key",
          "signing secret",
          "webhook secret");

  /** Words that make a token one of a language model's vocabulary. */
  private static final Set<String> VOCABULARY =
      Set.of(
          "audio", "begin", "bos", "cls", "end", "eos", "image", "mask", "pad", "sep", "special",
          "start", "stop", "think", "unk", "video");

  private static final Pattern NO_SECRET =
      Pattern.compile(
          // A reference, a template, a path, an address, a switch, a number, a null.
          "\\$.*|\\{\\{.*|<.*>|[./~].*|[a-z][a-z0-9+]*://[^@]*|(?i:true|false|yes|no|on|off|null|nil"
              + "|none|auto|default|disabled|enabled|required|optional)|[0-9.]{1,6}(ms|s|m|h)?"
              + "|(?i:vault|ref|env|secretref|file|op|awssm|gcpsm|azurekv)[:+].*|\\*+|x+|\\.\\.\\.",
          Pattern.DOTALL);

  private SecretNames() {}

  /** Whether something of this name holds a secret, as opposed to where it is or how long. */
  static boolean isSecret(String name) {
    List<String> words =
        List.of(
            name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .split(" "));
    int size = words.size();
    String last = words.get(size - 1);
    String before = size > 1 ? words.get(size - 2) : "";
    if (last.equals("token") && VOCABULARY.contains(before)) {
      return false;
    }
    // llama.cpp's short form of --hf-token.
    return LAST_WORDS.contains(last)
        || LAST_TWO_WORDS.contains(before + " " + last)
        || name.equals("-hft");
  }

  /** Whether a value may be a secret itself. */
  static boolean isLiteral(String value) {
    return !value.isBlank() && !NO_SECRET.matcher(value.strip()).matches();
  }
}
