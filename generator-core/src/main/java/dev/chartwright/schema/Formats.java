package dev.chartwright.schema;

import org.jspecify.annotations.Nullable;

/** What the formats of JSON Schema are called in a sentence. */
final class Formats {

  private Formats() {}

  static String named(@Nullable Object format) {
    return switch (String.valueOf(format)) {
      case "date-time" -> "a date and time like `2026-01-31T12:00:00Z`";
      case "date" -> "a date like `2026-01-31`";
      case "time" -> "a time like `12:00:00Z`";
      case "duration" -> "a duration like `PT15S`";
      case "email", "idn-email" -> "an e-mail address";
      case "hostname", "idn-hostname" -> "a host name";
      case "ipv4" -> "an IPv4 address";
      case "ipv6" -> "an IPv6 address";
      case "uri", "iri" -> "a URI with its scheme";
      case "uri-reference", "iri-reference" -> "a URI";
      case "uuid" -> "a UUID";
      case "regex" -> "a regular expression";
      default -> "of the format `" + format + "`";
    };
  }
}
