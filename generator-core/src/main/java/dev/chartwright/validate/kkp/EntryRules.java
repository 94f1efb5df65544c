package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import dev.chartwright.kkp.EntryLogo;
import dev.chartwright.kkp.EntryNames;
import dev.chartwright.kkp.KkpRules;
import dev.chartwright.kkp.SourceUrl;
import dev.chartwright.yaml.YamlField;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an ApplicationDefinition and an entry of an ApplicationCatalog have in common. */
final class EntryRules {

  static final Rule SEMANTIC =
      Rule.error("KKP-019", "A version must have the three numbers of a semantic version.");
  private static final Rule LINK =
      Rule.warning("KKP-023", "The links of a catalogue entry should be web addresses.");

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

  /** KKP's own pattern, which has no anchors. */
  private static final Pattern TAKEN_FOR_A_VERSION = Pattern.compile("[0-9]+");

  private static final Pattern SEMVER =
      Pattern.compile(
          "v?(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}"
              + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");

  private EntryRules() {}

  static boolean isLabel(String name) {
    return name.length() <= 63 && LABEL.matcher(name).matches();
  }

  static void name(YamlField name, List<Finding> findings) {
    String text = name.text();
    if (text.isEmpty()) {
      return;
    }
    if (!isLabel(text)) {
      findings.add(
          name.say(
              KkpRules.NAME,
              "The catalogue name `" + text + "` is no DNS label, so nobody can install the entry.",
              "Use up to `" + EntryNames.LONGEST + "` lower-case letters, digits and `-`."));
    } else if (text.length() > EntryNames.LONGEST) {
      findings.add(
          name.say(
              KkpRules.NAME,
              Severity.WARNING,
              "The catalogue name `"
                  + text
                  + "` has `"
                  + text.length()
                  + "` characters; KKP keeps release names whole up to `"
                  + EntryNames.LONGEST
                  + "`.",
              "Choose a shorter one, or each object's name ends in a hash."));
    } else if (EntryNames.taken(text) != null) {
      findings.add(
          name.say(
              KkpRules.NAME,
              "The catalogue name `" + text + "` " + EntryNames.taken(text) + ".",
              "Choose another one."));
    }
  }

  static void versions(List<YamlField> versions, List<Finding> findings) {
    List<String> texts = versions.stream().map(YamlField::text).toList();
    for (int index = 0; index < texts.size(); index++) {
      String text = texts.get(index);
      if (!text.isEmpty() && texts.indexOf(text) < index) {
        findings.add(
            versions
                .get(index)
                .say(
                    KkpRules.VERSIONS,
                    "The version `" + text + "` stands twice.",
                    "Keep one of the two."));
      }
      if (TAKEN_FOR_A_VERSION.matcher(text).find() && !SEMVER.matcher(text).matches()) {
        findings.add(
            versions
                .get(index)
                .say(
                    SEMANTIC,
                    "The version `" + text + "` is no semantic version.",
                    "Write all three numbers, as in `1.2.0`."));
      }
    }
  }

  static void url(YamlField url, List<Finding> findings) {
    // What the schema's pattern refuses, the schema says.
    if (url.text().matches("(?:http|https|oci)://.+")) {
      String reason = SourceUrl.refused(url.text());
      if (reason != null) {
        findings.add(
            url.say(
                KkpRules.URL,
                "The source URL `" + url.text() + "` " + reason + ".",
                "Write `oci://HOST/PATH` for a registry or `https://HOST/PATH` for a Helm"
                    + " repository."));
      }
    }
  }

  static void links(YamlField entry, List<Finding> findings) {
    for (String name : List.of("documentationURL", "sourceURL")) {
      YamlField link = entry.at(name);
      SourceUrl parsed = SourceUrl.parse(link.text());
      boolean web =
          parsed != null
              && Set.of("http", "https").contains(parsed.scheme())
              && !parsed.host().isEmpty();
      if (!link.text().isEmpty() && !web) {
        findings.add(
            link.say(
                LINK,
                "The link `" + link.text() + "` is no web address.",
                "Write `https://HOST/PATH`; KKP shows it as it is."));
      }
    }
  }

  static void logo(YamlField entry, List<Finding> findings) {
    YamlField logo = entry.at("logo");
    String format = entry.at("logoFormat").text();
    if (logo.text().isEmpty()) {
      return;
    }
    byte[] picture;
    try {
      picture = Base64.getDecoder().decode(logo.text().replaceAll("\\s", ""));
    } catch (IllegalArgumentException broken) {
      findings.add(
          logo.say(
              KkpRules.LOGO,
              "The logo is not Base64.",
              "Encode the picture, and leave out a prefix such as `data:image/png;base64,`."));
      return;
    }
    Optional<String> sniffed = EntryLogo.format(picture);
    if (sniffed.isEmpty()) {
      findings.add(
          logo.say(KkpRules.LOGO, "The logo is neither an SVG nor a PNG.", "KKP shows these two."));
    } else if (format.isEmpty()) {
      findings.add(
          logo.say(
              KkpRules.LOGO,
              "The logo has no `logoFormat`, so KKP does not show it.",
              "Set `logoFormat` to `" + sniffed.get() + "`."));
    } else if (!sniffed.get().equals(format)) {
      findings.add(
          entry
              .at("logoFormat")
              .say(
                  KkpRules.LOGO,
                  "The logo is `" + sniffed.get() + "`, not `" + format + "`.",
                  "Set `logoFormat` to `" + sniffed.get() + "`."));
    }
    if (picture.length > EntryLogo.LARGEST_BYTES) {
      findings.add(
          logo.say(
              KkpRules.LOGO,
              "The logo has `"
                  + picture.length
                  + "` bytes; KKP's lists carry every logo, so `"
                  + EntryLogo.LARGEST_BYTES
                  + "` is the limit.",
              "Make it smaller: it is shown 40 to 100 pixels high."));
    }
  }
}
