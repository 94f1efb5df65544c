package dev.chartwright.catalog;

import dev.chartwright.application.ApplicationFile;
import dev.chartwright.application.InferenceApplication;
import dev.chartwright.application.KkpSettings;
import dev.chartwright.application.ModelEntry;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.stack.Stack;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds what an application names; the last step that reads. */
public final class SelectionResolver {

  /** The picture of the catalogue entry. */
  static final Rule LOGO =
      Rule.error("APP-006", "A logo must be a file in the folder of its application.");

  /** A profile asked for on the command line. */
  static final Rule PROFILE =
      Rule.error("APP-007", "The profile asked for must be one of the application's.");

  private static final String OWN_LOGO = "logo.svg";

  private final Catalog catalog;
  private final ResourceFolder builtIn;

  /**
   * A resolver.
   *
   * @param builtIn where our own logo is
   */
  public SelectionResolver(Catalog catalog, ResourceFolder builtIn) {
    this.catalog = catalog;
    this.builtIn = builtIn;
  }

  /**
   * One selection for each profile of the application.
   *
   * @param beside the folder in which the application file stands
   * @param onlyProfile the one profile wanted, null for all
   * @param otherStack the stack to take instead of the application's, null for its own
   */
  public Outcome<List<Selection>> resolve(
      ApplicationFile file,
      ResourceFolder beside,
      @Nullable String onlyProfile,
      @Nullable String otherStack) {
    List<Finding> findings = new ArrayList<>();
    InferenceApplication.Spec spec = file.application().spec();
    String stackName = otherStack == null ? spec.stack() : otherStack;
    Optional<Stack> stack = taken(catalog.stack(stackName, file.place("/spec/stack")), findings);
    byte[] logo = logo(file, beside, findings);
    if (onlyProfile != null && !spec.profiles().contains(onlyProfile)) {
      findings.add(
          PROFILE.at(
              file.place("/spec/profiles"),
              "The application has no profile `" + onlyProfile + "`.",
              NearestNames.hint(onlyProfile, "It has", spec.profiles())));
    }
    List<Selection> selections = new ArrayList<>();
    for (int index = 0; index < spec.profiles().size(); index++) {
      String profileName = spec.profiles().get(index);
      Optional<HardwareProfile> profile =
          taken(catalog.hardware(profileName, file.place("/spec/profiles/" + index)), findings);
      if (onlyProfile != null && !onlyProfile.equals(profileName)) {
        continue;
      }
      List<Selection.SelectedModel> models = models(file, profileName, profile, findings);
      stack.ifPresent(
          found ->
              selections.add(
                  new Selection(
                      file, profileName, stackName, found, models, catalog::hardware, logo)));
    }
    List<Finding> once = findings.stream().distinct().toList();
    return once.isEmpty() ? Outcome.of(selections) : Outcome.failed(once);
  }

  /** The names in a file, whatever else is wrong with it, that the catalogue does not know. */
  public List<Finding> unknownNames(YamlDocument document) {
    List<Finding> findings = new ArrayList<>();
    named(document, "/spec/stack", catalog::stack, findings);
    for (int index = 0; index < items(document, "/spec/profiles"); index++) {
      named(document, "/spec/profiles/" + index, catalog::hardware, findings);
    }
    for (int index = 0; index < items(document, "/spec/models"); index++) {
      String at = "/spec/models/" + index;
      named(document, at + "/server", catalog::server, findings);
      named(document, at + "/model", catalog::model, findings);
      named(document, at + "/profile", catalog::hardware, findings);
    }
    return findings.stream().distinct().toList();
  }

  private static int items(YamlDocument document, String pointer) {
    return JsonPointers.find(document.root(), pointer) instanceof List<?> list ? list.size() : 0;
  }

  private static <T> void named(
      YamlDocument document,
      String pointer,
      BiFunction<String, Place, Outcome<T>> catalogue,
      List<Finding> findings) {
    if (JsonPointers.find(document.root(), pointer) instanceof String name) {
      findings.addAll(catalogue.apply(name, document.place(pointer)).findings());
    }
  }

  private List<Selection.SelectedModel> models(
      ApplicationFile file,
      String chartProfileName,
      Optional<HardwareProfile> chartProfile,
      List<Finding> findings) {
    List<Selection.SelectedModel> models = new ArrayList<>();
    List<ModelEntry> entries = file.application().spec().models();
    for (int index = 0; index < entries.size(); index++) {
      ModelEntry entry = entries.get(index);
      String at = "/spec/models/" + index;
      Optional<ModelServer> server =
          taken(catalog.server(entry.server(), file.place(at + "/server")), findings);
      Optional<ModelFacts> facts =
          entry.model() == null
              ? Optional.ofNullable(entry.facts())
              : taken(catalog.model(entry.model(), file.place(at + "/model")), findings);
      String profileName = entry.profile() == null ? chartProfileName : entry.profile();
      Optional<HardwareProfile> profile =
          entry.profile() == null
              ? chartProfile
              : taken(catalog.hardware(profileName, file.place(at + "/profile")), findings);
      if (server.isPresent() && facts.isPresent() && profile.isPresent()) {
        models.add(
            new Selection.SelectedModel(
                entry, facts.get(), server.get(), profileName, profile.get()));
      }
    }
    return models;
  }

  private byte[] logo(ApplicationFile file, ResourceFolder beside, List<Finding> findings) {
    KkpSettings kkp = file.application().spec().kkp();
    String path = kkp == null ? null : kkp.logo();
    if (path == null) {
      return builtIn.read(OWN_LOGO).orElseThrow();
    }
    boolean leaves = path.startsWith("/") || ("/" + path + "/").contains("/../");
    Optional<byte[]> bytes = leaves ? Optional.empty() : beside.read(path);
    if (bytes.isEmpty()) {
      findings.add(
          LOGO.at(
              file.place("/spec/kkp/logo"),
              leaves
                  ? "The logo `" + path + "` lies outside the application's folder."
                  : "There is no file `" + path + "`.",
              "Put the picture beside the application file and name it relative to that."));
    }
    return bytes.orElse(new byte[0]);
  }

  private static <T> Optional<T> taken(Outcome<T> outcome, List<Finding> findings) {
    findings.addAll(outcome.findings());
    return outcome.value();
  }
}
