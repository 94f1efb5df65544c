package dev.chartwright.validate.picker.version;

import dev.chartwright.validate.serving.FlagTable;
import dev.chartwright.validate.serving.ServerVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of one version of the endpoint picker. */
public final class PickerVersion {

  private final PickerTable.Data data;
  private final Optional<ServerVersion> version;
  private final boolean isWhole;

  PickerVersion(PickerTable.Data data, Optional<ServerVersion> version) {
    this.data = data;
    this.version = version;
    this.isWhole = version.filter(each -> data.whole().contains(number(each))).isPresent();
  }

  /**
   * A kind that it watches.
   *
   * @param group its API group; empty for the core one
   * @param resource for example {@code pods}
   */
  public record Watch(String group, String resource) {}

  /** For example {@code v1.3}; {@code its version} if that is not known. */
  public String title() {
    return version.map(each -> "v" + number(each)).orElse("its version");
  }

  /** Whether it is known which version it is. */
  public boolean isKnown() {
    return version.isPresent();
  }

  /** Whether everything is known of it, so that what is not listed is refused. */
  public boolean isWhole() {
    return isWhole;
  }

  /** Whether its flags are read on after an argument that is none. True if nobody knows. */
  public boolean readsOn() {
    return version.filter(each -> each.compareTo(Fact.version(data.pflag())) < 0).isEmpty();
  }

  /** Whether it stops without a plugin configuration. False if nobody knows. */
  public boolean needsPluginConfig() {
    return version
        .filter(each -> each.compareTo(Fact.version(data.ownPluginConfig())) < 0)
        .isPresent();
  }

  /** The flags of all versions, read as this one reads them. */
  public FlagTable flags() {
    return FlagTable.ofGo(
        data.program(), data.verifiedOn(), readsOn(), names(data.valued()), names(data.switches()));
  }

  /** The flags that it is known to take. */
  public List<String> takenFlags() {
    return taken(Stream.concat(data.valued().stream(), data.switches().stream()).toList());
  }

  /** How it stands to a flag, by the first of its names. */
  public Standing flag(String name) {
    return flagFact(name).map(this::standing).orElse(unlisted());
  }

  /** What took a flag's place. */
  public Optional<String> instead(String flag) {
    return flagFact(flag).flatMap(fact -> Optional.ofNullable(fact.instead()));
  }

  /** The version that refuses a flag for the first time, for example {@code v1.4}. */
  public Optional<String> goneWith(String flag) {
    return flagFact(flag)
        .flatMap(fact -> Optional.ofNullable(fact.until()))
        .map(each -> "v" + each);
  }

  /** The metric that a flag names by itself; empty if the flag names none. */
  public Optional<String> metric(String flag) {
    return flagFact(flag).flatMap(fact -> fact.metric(version));
  }

  /** How it stands to a field of the plugin configuration, with those above it and dots between. */
  public Standing field(String path) {
    return standing(data.fields(), path);
  }

  /** The fields that it is known to take below one, or at the top where that is empty. */
  public List<String> takenFields(String above) {
    String prefix = above.isEmpty() ? "" : above + ".";
    return taken(data.fields()).stream()
        .filter(each -> each.startsWith(prefix))
        .map(each -> each.substring(prefix.length()))
        .filter(each -> each.indexOf('.') < 0)
        .toList();
  }

  /** How it stands to a feature gate. */
  public Standing gate(String name) {
    return standing(data.gates(), name);
  }

  /** How it stands to a type of plugins. */
  public Standing plugin(String type) {
    return standing(data.plugins(), type);
  }

  /** The types of plugins that it is known to take. */
  public List<String> takenPlugins() {
    return taken(data.plugins());
  }

  /** Whether a plugin scores by load, in whatever version or build. */
  public boolean seesLoad(String type) {
    return data.otherLoadScorers().contains(type)
        || data.plugins().stream()
            .anyMatch(fact -> fact.name().equals(type) && Boolean.TRUE.equals(fact.seesLoad()));
  }

  /** The kinds that it is known to watch; none if its version is not known. */
  public List<Watch> watches() {
    return data.watches().stream()
        .filter(fact -> isKnown() && standing(fact) == Standing.TAKEN)
        .map(fact -> new Watch(fact.group() == null ? "" : fact.group(), fact.name()))
        .toList();
  }

  private Standing standing(List<Fact> facts, String name) {
    return facts.stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .map(this::standing)
        .orElse(unlisted());
  }

  private Standing standing(Fact fact) {
    // Of a version that nobody knows, what some version takes is taken for granted.
    return version
        .map(
            each ->
                each.compareTo(Fact.version(data.end())) < 0
                    ? fact.standing(each, isWhole)
                    : Standing.UNKNOWN)
        .orElse(Standing.TAKEN);
  }

  private Standing unlisted() {
    return isWhole ? Standing.REFUSED : Standing.UNKNOWN;
  }

  private Optional<Fact> flagFact(String name) {
    return Stream.concat(data.valued().stream(), data.switches().stream())
        .filter(fact -> first(fact).equals(name))
        .findFirst();
  }

  private List<String> taken(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> standing(fact) == Standing.TAKEN)
        .map(PickerVersion::first)
        .toList();
  }

  private static List<String> names(List<Fact> facts) {
    return facts.stream().map(Fact::name).toList();
  }

  private static String first(Fact fact) {
    return fact.name().split(" ", -1)[0];
  }

  private static String number(ServerVersion version) {
    return version.major() + "." + version.minor();
  }
}
