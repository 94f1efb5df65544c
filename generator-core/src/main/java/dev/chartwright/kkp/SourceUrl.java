package dev.chartwright.kkp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where KKP takes charts from.
 *
 * @param scheme {@code http}, {@code https}, {@code oci} or what stands there instead
 * @param host without the port; empty if there is none
 */
public record SourceUrl(String scheme, String host) {

  private static final Set<String> SCHEMES = Set.of("http", "https", "oci");

  /** Reads a URL; null if it is none. */
  public static @Nullable SourceUrl parse(String url) {
    try {
      URI parsed = new URI(url);
      String scheme = parsed.getScheme();
      String authority = parsed.getRawAuthority();
      // Java takes a host with an underscore for no host; KKP does not.
      String host =
          authority == null
              ? ""
              : authority.substring(authority.indexOf('@') + 1).replaceFirst(":[0-9]*$", "");
      return new SourceUrl(scheme == null ? "" : scheme, host);
    } catch (URISyntaxException broken) {
      return null;
    }
  }

  /** Why KKP refuses a URL, as the end of a sentence; null if it takes it. */
  public static @Nullable String refused(String url) {
    SourceUrl parsed = parse(url);
    if (parsed == null) {
      // `oci://` alone is a URL without a host to KKP, and none to Java.
      return url.matches("(?:http|https|oci)://") ? "names no host" : "is not a URL";
    }
    if (!SCHEMES.contains(parsed.scheme)) {
      return "has a scheme that KKP does not know";
    }
    if (parsed.host.isEmpty()) {
      return "names no host";
    }
    if (url.matches("[a-z]+://[^/]*:(?:/.*)?")) {
      return "has a colon without a port after its host";
    }
    return parsed.scheme.equals("https") && parsed.isLocal()
        ? "is local, where KKP allows no HTTPS"
        : null;
  }

  /** Whether the host is the machine itself. */
  public boolean isLocal() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
