package dev.chartwright.cel;

import static dev.chartwright.cel.KubernetesFunction.global;
import static dev.chartwright.cel.KubernetesFunction.member;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A URL as Go reads it for an HTTP request: absolute, or a path from the root. */
record WebAddress(URI address) {

  static final CelType TYPE = OpaqueType.create("kubernetes.URL");

  static Optional<WebAddress> parse(String text) {
    try {
      URI address = new URI(text);
      boolean known = address.isAbsolute() && !address.isOpaque() || text.startsWith("/");
      return known && address.getRawFragment() == null
          ? Optional.of(new WebAddress(address))
          : Optional.empty();
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }

  static List<KubernetesFunction> functions() {
    return List.of(
        global("url", TYPE, a -> of((String) a[0]), SimpleType.STRING),
        global("isURL", SimpleType.BOOL, a -> parse((String) a[0]).isPresent(), SimpleType.STRING),
        member("getScheme", SimpleType.STRING, a -> text(uri(a).getScheme()), TYPE),
        member("getHost", SimpleType.STRING, a -> host(uri(a)), TYPE),
        member("getHostname", SimpleType.STRING, a -> hostname(uri(a)), TYPE),
        member("getPort", SimpleType.STRING, a -> port(uri(a)), TYPE),
        member("getEscapedPath", SimpleType.STRING, a -> text(uri(a).getRawPath()), TYPE),
        member(
            "getQuery",
            MapType.create(SimpleType.STRING, ListType.create(SimpleType.STRING)),
            a -> query(uri(a)),
            TYPE));
  }

  private static WebAddress of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no URL: " + text));
  }

  private static URI uri(Object[] arguments) {
    return ((WebAddress) arguments[0]).address();
  }

  private static String host(URI address) {
    String authority = text(address.getRawAuthority());
    return authority.substring(authority.indexOf('@') + 1);
  }

  private static String hostname(URI address) {
    String host = host(address);
    String port = port(address);
    String name = port.isEmpty() ? host : host.substring(0, host.length() - port.length() - 1);
    return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
  }

  private static String port(URI address) {
    return address.getPort() < 0 ? "" : String.valueOf(address.getPort());
  }

  private static Map<String, List<String>> query(URI address) {
    Map<String, List<String>> query = new TreeMap<>();
    for (String pair : text(address.getRawQuery()).split("&")) {
      int equals = pair.indexOf('=');
      String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (!pair.isEmpty()) {
        query
            .computeIfAbsent(key, any -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String text(@org.jspecify.annotations.Nullable String part) {
    return Objects.requireNonNullElse(part, "");
  }
}
