package dev.chartwright.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The forms of names in Kubernetes. Source: the page "Object Names and IDs" of its documentation
 * and the validation of each kind in its API server.
 */
enum NameForm {
  /** DNS-1123 subdomain: the common form. */
  SUBDOMAIN(
      "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
      253,
      "Use lower-case letters, digits, `-` and `.`; begin and end with a letter or digit."),
  /** A subdomain that also becomes a label value. */
  JOB(SUBDOMAIN.pattern, 63, SUBDOMAIN.hint),
  /** A subdomain with room for the time stamp of each job. */
  CRON_JOB(SUBDOMAIN.pattern, 52, SUBDOMAIN.hint),
  /** DNS-1123 label. */
  LABEL(
      "[a-z0-9]([-a-z0-9]*[a-z0-9])?",
      63,
      "Use lower-case letters, digits and `-`; begin and end with a letter or digit."),
  /** DNS-1035 label. */
  SERVICE(
      "[a-z]([-a-z0-9]*[a-z0-9])?",
      63,
      "Use lower-case letters, digits and `-`; begin with a letter, end with a letter or digit."),
  /** Anything that can stand in a URL's path. */
  PATH_SEGMENT("(?!\\.{1,2}$)[^/%]+", 253, "Leave `/` and `%` out."),
  /** IANA service name. */
  PORT(
      "(?=.*[a-z])[a-z0-9](-?[a-z0-9])*",
      15,
      "Use lower-case letters, digits and single `-`, with at least one letter."),
  /** Environment variables since Kubernetes 1.32. */
  VARIABLE("[ -<>-~]+", 32768, "Use printable ASCII without `=`."),
  /** File names in a ConfigMap or Secret. */
  DATA_KEY("(?!\\.\\.)(?!\\.$)[-._a-zA-Z0-9]+", 253, "Use letters, digits, `-`, `_` and `.`."),
  /** Keys of labels and annotations. */
  QUALIFIED(
      "([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?",
      317,
      "Use up to 63 letters, digits, `-`, `_` and `.`, after a domain and `/` if it has one."),
  /** Values of labels. */
  LABEL_VALUE(
      "([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?",
      63,
      "Use up to 63 letters, digits, `-`, `_` and `.`; begin and end with a letter or digit.");

  private final String pattern;
  private final int maxCharacters;
  private final String hint;

  NameForm(String pattern, int maxCharacters, String hint) {
    this.pattern = pattern;
    this.maxCharacters = maxCharacters;
    this.hint = hint;
  }

  /** The form of {@code metadata.name} for objects of a kind. */
  static NameForm ofObject(String kind) {
    return switch (kind) {
      case "Namespace", "StatefulSet" -> LABEL;
      case "Service" -> SERVICE;
      case "Job" -> JOB;
      case "CronJob" -> CRON_JOB;
      case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "IPAddress" -> PATH_SEGMENT;
      default -> SUBDOMAIN;
    };
  }

  /** A schema for text of this form. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("maxLength", (long) maxCharacters);
    schema.put("pattern", "^" + pattern + "$");
    schema.put("x-hint", hint);
    return schema;
  }
}
