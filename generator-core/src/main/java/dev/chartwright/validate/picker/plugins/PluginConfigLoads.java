package dev.chartwright.validate.picker.plugins;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.EndpointPicker;
import dev.chartwright.validate.picker.EndpointPickers;
import dev.chartwright.validate.picker.flags.NotChecked;
import dev.chartwright.validate.picker.version.PickerVersion;
import dev.chartwright.validate.picker.version.Standing;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has the endpoint picker find and take its plugin configuration. */
record PluginConfigLoads(EndpointPickers pickers) implements ReleaseRule {

  static final Rule RULE =
      Rule.error("EPP-008", "The endpoint picker must be able to load its plugin configuration.");

  private static final String VERSION = "inference.networking.x-k8s.io/v1alpha1";
  private static final String ROUTER_VERSION = "llm-d.ai/v1alpha1";

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      PluginConfig.Lookup lookup = PluginConfig.of(release, picker);
      lookup
          .missing()
          .ifPresent(
              map ->
                  findings.add(
                      RULE.at(
                          map.place("/data"),
                          map.title()
                              + " has no key `"
                              + lookup.key()
                              + "`, which "
                              + picker.title()
                              + " reads.",
                          "Name a key of the ConfigMap in `--config-file`.")));
      if (picker.version().needsPluginConfig()
          && !picker.line().isScript()
          && picker.line().flag("--config-file").isEmpty()
          && picker.line().flag("--config-text").isEmpty()) {
        findings.add(
            RULE.at(
                picker.place("--config-file"),
                picker.title() + " has no plugin configuration.",
                "Set `--config-file`: its version stops without one."));
      }
      lookup.found().ifPresent(config -> check(picker, config, findings));
    }
    return findings;
  }

  static Outcome<YamlDocument> read(PluginConfig config) {
    return YamlReader.read(config.place().file(), config.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void check(EndpointPicker picker, PluginConfig config, List<Finding> findings) {
    Outcome<YamlDocument> read = read(config);
    if (read.value().isEmpty()) {
      read.findings().stream()
          .filter(Finding::isError)
          .forEach(
              finding ->
                  findings.add(
                      RULE.at(
                          config.place(),
                          config.title()
                              + " cannot be read in its line "
                              + finding.place().line()
                              + ": "
                              + finding.message(),
                          finding.hint())));
      return;
    }
    List<String> unknown = new ArrayList<>();
    new Walk(config, picker.version(), unknown, findings).root(read.value().get().root());
    if (!unknown.isEmpty()) {
      findings.add(
          NotChecked.at(
              config.place(), config.title(), "names", picker.version().title(), unknown));
    }
  }

  /**
   * Reads the parts one after the other.
   *
   * @param unknown fields, plugins and gates of which nobody knows whether the version takes them
   */
  private record Walk(
      PluginConfig config, PickerVersion version, List<String> unknown, List<Finding> findings) {

    void root(@Nullable Object root) {
      if (!(root instanceof Map<?, ?> map)) {
        add(" is no map.", "Begin with `apiVersion` and `kind`.");
        return;
      }
      String written = String.valueOf(map.get("apiVersion"));
      if (!written.equals(VERSION) && (version.isKnown() || !written.equals(ROUTER_VERSION))) {
        add(" has the `apiVersion` `" + written + "`.", "Set `" + VERSION + "`.");
      }
      if (!"EndpointPickerConfig".equals(map.get("kind"))) {
        add(" has the `kind` `" + map.get("kind") + "`.", "Set `EndpointPickerConfig`.");
      }
      fields(map, "", "");
      gates(map.get("featureGates"));
      Set<String> names = plugins(map.get("plugins"));
      profiles(map.get("schedulingProfiles"), names);
    }

    private Set<String> plugins(@Nullable Object list) {
      Set<String> names = new HashSet<>();
      int index = 0;
      for (Object each : list instanceof List<?> plugins ? plugins : List.of()) {
        String where = ", plugin " + ++index;
        if (!(each instanceof Map<?, ?> plugin) || !(plugin.get("type") instanceof String type)) {
          add(where + " has no `type`.", "Name one, for example `queue-scorer`.");
          continue;
        }
        fields(plugin, where, "plugins");
        switch (version.plugin(type)) {
          case TAKEN -> {}
          case GONE, REFUSED ->
              add(
                  where + " has the type `" + type + "`, which " + notKnown(),
                  NearestNames.hint(type, "Known types", version.takenPlugins()));
          case UNKNOWN -> unknown.add(type);
        }
        String name = plugin.get("name") instanceof String own ? own : type;
        if (!names.add(name)) {
          add(where + " has the name `" + name + "` of another one.", "Give each its own `name`.");
        }
      }
      return names;
    }

    private void profiles(@Nullable Object list, Set<String> names) {
      Set<String> profiles = new HashSet<>();
      for (Object each : list instanceof List<?> all ? all : List.of()) {
        if (!(each instanceof Map<?, ?> profile) || !(profile.get("name") instanceof String name)) {
          add(" has a scheduling profile without a `name`.", "Name it, for example `default`.");
          continue;
        }
        String where = ", profile `" + name + "`,";
        fields(profile, where, "schedulingProfiles");
        if (!profiles.add(name)) {
          add(where + " repeats the name of another one.", "Give each a name of its own.");
        }
        for (Object ref : profile.get("plugins") instanceof List<?> refs ? refs : List.of()) {
          reference(ref, where, names);
        }
      }
    }

    private void reference(@Nullable Object ref, String where, Set<String> names) {
      if (!(ref instanceof Map<?, ?> map) || !(map.get("pluginRef") instanceof String name)) {
        add(where + " has a plugin without `pluginRef`.", "Name one of the plugins above.");
        return;
      }
      fields(map, where, "schedulingProfiles.plugins");
      if (!names.contains(name)) {
        add(
            where + " refers to the plugin `" + name + "`, which is not defined.",
            NearestNames.hint(name, "Defined", names.stream().sorted().toList()));
      }
      @Nullable Object weight = map.get("weight");
      boolean isNumber = weight instanceof Long || !version.isWhole() && weight instanceof Double;
      if (weight != null && (!isNumber || ((Number) weight).doubleValue() <= 0)) {
        add(
            where + " gives `" + name + "` the weight `" + weight + "`.",
            "Set a whole number above 0, or take the plugin out.");
      }
    }

    private void gates(@Nullable Object list) {
      for (Object each : list instanceof List<?> gates ? gates : List.of()) {
        if (version.gate(each.toString()) == Standing.UNKNOWN) {
          unknown.add(each.toString());
        }
      }
    }

    private void fields(Map<?, ?> map, String where, String above) {
      for (Object key : map.keySet()) {
        String path = (above.isEmpty() ? "" : above + ".") + key;
        switch (version.field(path)) {
          case TAKEN -> {}
          case GONE, REFUSED ->
              add(
                  where + " has the field `" + key + "`, which " + notKnown(),
                  NearestNames.hint(key.toString(), "Known fields", version.takenFields(above)));
          case UNKNOWN -> unknown.add(path);
        }
      }
    }

    private String notKnown() {
      return version.title() + " does not know.";
    }

    private void add(String what, String hint) {
      findings.add(RULE.at(config.place(), config.title() + what, hint));
    }
  }
}
