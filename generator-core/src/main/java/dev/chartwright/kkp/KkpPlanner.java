package dev.chartwright.kkp;

import dev.chartwright.application.ApplicationFile;
import dev.chartwright.application.InferenceApplication;
import dev.chartwright.application.KkpSettings;
import dev.chartwright.catalog.Selection;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what stands in the catalogue entry; KKP 2.29 to 2.31 have the same API. */
public final class KkpPlanner {

  /** Example of a registry folder, for entries whose author has not said where the chart goes. */
  private static final String EXAMPLE_SOURCE = "oci://registry.example.com/charts";

  private final Selection selection;
  private final ApplicationFile file;
  private final InferenceApplication.Spec spec;
  private final KkpSettings settings;
  private final List<Finding> findings = new ArrayList<>();

  private KkpPlanner(Selection selection) {
    this.selection = selection;
    this.file = selection.file();
    this.spec = file.application().spec();
    this.settings =
        Objects.requireNonNullElseGet(
            spec.kkp(), () -> new KkpSettings(null, null, null, null, null, null, null, null));
  }

  /** The plan of the entry, or what KKP would refuse. */
  public static Outcome<KkpPlan> plan(Selection selection) {
    return new KkpPlanner(selection).run();
  }

  private Outcome<KkpPlan> run() {
    String name = name();
    String source = source();
    List<String> versions = versions();
    String logoFormat = logoFormat();
    String displayName =
        orElse(settings.displayName(), title(file.application().metadata().name()));
    KkpPlan plan =
        new KkpPlan(
            name,
            spec.profiles().size() > 1
                ? displayName + " (" + selection.profileName() + ")"
                : displayName,
            orElse(settings.description(), spec.description()),
            source,
            orElse(settings.documentationUrl(), orElse(spec.home(), "")),
            versions,
            Base64.getEncoder().encodeToString(selection.logoBytes()),
            logoFormat,
            Objects.requireNonNullElse(settings.values(), List.of()));
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.failed(findings)
        : Outcome.of(plan, findings);
  }

  private String name() {
    String given = settings.name();
    String base = given == null ? file.application().metadata().name() : given;
    String name =
        given == null || spec.profiles().size() > 1 ? base + "-" + selection.profileName() : base;
    String pointer = given == null ? "/metadata/name" : "/spec/kkp/name";
    if (name.length() > EntryNames.LONGEST) {
      findings.add(
          KkpRules.NAME.at(
              file.place(pointer),
              "The catalogue name `"
                  + name
                  + "` has `"
                  + name.length()
                  + "` characters; KKP keeps release names whole up to `"
                  + EntryNames.LONGEST
                  + "`.",
              "Set `spec.kkp.name` to a shorter one"
                  + (spec.profiles().size() > 1 ? "; the profile is added to it." : ".")));
    } else if (EntryNames.taken(name) != null) {
      findings.add(
          KkpRules.NAME.at(
              file.place(pointer),
              "The catalogue name `" + name + "` " + EntryNames.taken(name) + ".",
              "Set `spec.kkp.name` to another one."));
    }
    return name;
  }

  private String source() {
    String url = settings.sourceUrl();
    if (url == null) {
      findings.add(
          KkpRules.SOURCE.at(
              file.place("/spec/kkp"),
              "The catalogue entry names no `sourceUrl`; `"
                  + EXAMPLE_SOURCE
                  + "` stands in for it.",
              "Set `spec.kkp.sourceUrl` to the registry folder that the chart is pushed to."));
      return EXAMPLE_SOURCE;
    }
    String reason = SourceUrl.refused(url);
    if (reason != null) {
      findings.add(
          KkpRules.URL.at(
              file.place("/spec/kkp/sourceUrl"),
              "The source URL `" + url + "` " + reason + ".",
              "Write `oci://HOST/PATH` for a registry or `https://HOST/PATH` for a Helm"
                  + " repository."));
    }
    return url;
  }

  private List<String> versions() {
    List<String> versions =
        new ArrayList<>(Objects.requireNonNullElse(settings.versions(), List.of()));
    for (int index = 0; index < versions.size(); index++) {
      if (versions.indexOf(versions.get(index)) < index) {
        findings.add(
            KkpRules.VERSIONS.at(
                file.place("/spec/kkp/versions/" + index),
                "The version `" + versions.get(index) + "` stands twice.",
                "Keep one of the two."));
      }
    }
    if (!versions.contains(spec.version())) {
      versions.add(spec.version());
    }
    return versions;
  }

  private String logoFormat() {
    byte[] logo = selection.logoBytes();
    String pointer = "/spec/kkp/logo";
    if (logo.length > EntryLogo.LARGEST_BYTES) {
      findings.add(
          KkpRules.LOGO.at(
              file.place(pointer),
              "The logo has `"
                  + logo.length
                  + "` bytes; KKP's lists carry every logo, so `"
                  + EntryLogo.LARGEST_BYTES
                  + "` is the limit.",
              "Make it smaller: it is shown 40 to 100 pixels high."));
    }
    Optional<String> format = EntryLogo.format(logo);
    if (format.isEmpty()) {
      findings.add(
          KkpRules.LOGO.at(
              file.place(pointer),
              "The logo `" + orElse(settings.logo(), "") + "` is neither an SVG nor a PNG.",
              "KKP shows these two."));
    }
    return format.orElse("svg+xml");
  }

  private static String title(String name) {
    StringBuilder title = new StringBuilder();
    for (String word : name.split("-")) {
      boolean initials = word.length() <= 2;
      title.append(title.length() == 0 ? "" : " ");
      title.append(
          initials
              ? word.toUpperCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return title.toString();
  }

  private static String orElse(@Nullable String value, String other) {
    return value == null ? other : value;
  }
}
