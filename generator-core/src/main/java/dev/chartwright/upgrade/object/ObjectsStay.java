package dev.chartwright.upgrade.object;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeRule;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the upgrade deletes, or gives another name, which is to delete and make it anew. */
public final class ObjectsStay implements UpgradeRule {

  private static final Rule STAYS =
      Rule.warning("UPG-013", "An object that others speak to by its name should stay.");
  private static final Rule DATA =
      Rule.error("UPG-014", "A claim or Secret must not be deleted by an upgrade.");
  private static final Rule NAME =
      Rule.warning("UPG-015", "An object that others speak to by its name should keep it.");

  private static final Set<String> DATA_KINDS = Set.of("PersistentVolumeClaim", "Secret");

  /** Kinds whose names stand in clients, in DNS, or in objects of other releases. */
  private static final Set<String> SPOKEN_TO =
      Set.of(
          "Service",
          "Ingress",
          "Gateway",
          "GatewayClass",
          "HTTPRoute",
          "GRPCRoute",
          "InferencePool",
          "InferenceObjective",
          "StatefulSet",
          "StorageClass",
          "PriorityClass");

  @Override
  public List<Finding> check(Upgrade upgrade) {
    List<Finding> findings = new ArrayList<>();
    List<RenderedObject> free = new ArrayList<>(upgrade.created());
    for (RenderedObject object : upgrade.deleted()) {
      if (KeptByPolicy.test(object.root()) || object.kind().equals("CustomResourceDefinition")) {
        continue;
      }
      RenderedObject renamed = renamed(object, free);
      if (renamed != null) {
        free.remove(renamed);
      }
      findings.add(
          DATA_KINDS.contains(object.kind())
              ? data(object, renamed)
              : renamed == null ? gone(object) : named(object, renamed));
    }
    return findings;
  }

  /** The new object of the same kind that says the same, or else has the nearest name. */
  private static @Nullable RenderedObject renamed(
      RenderedObject object, List<RenderedObject> created) {
    Map<String, RenderedObject> alike = new LinkedHashMap<>();
    for (RenderedObject other : created) {
      if (other.kind().equals(object.kind()) && other.group().equals(object.group())) {
        if (content(other).size() > 2 && content(other).equals(content(object))) {
          return other;
        }
        alike.putIfAbsent(other.name(), other);
      }
    }
    return NearestNames.of(object.name(), alike.keySet()).stream()
        .findFirst()
        .map(alike::get)
        .orElse(null);
  }

  private static Map<Object, @Nullable Object> content(RenderedObject object) {
    Map<Object, @Nullable Object> content = new LinkedHashMap<>(object.root());
    content.remove("metadata");
    return content;
  }

  private static Finding data(RenderedObject object, @Nullable RenderedObject renamed) {
    return DATA.at(
        object.place("/metadata/name"),
        object.title()
            + " is deleted, and what is in it is lost"
            + (renamed == null ? "." : "; `" + renamed.name() + "` is made anew."),
        "Keep its name, or publish a version before in which it has the annotation"
            + " `helm.sh/resource-policy: keep`.");
  }

  private static Finding gone(RenderedObject object) {
    return new Finding(
        STAYS,
        weight(object),
        object.place("/metadata/name"),
        object.title() + " is deleted.",
        "Say in the notes of the version what takes its place.");
  }

  private static Finding named(RenderedObject object, RenderedObject renamed) {
    return new Finding(
        NAME,
        weight(object),
        renamed.place("/metadata/name"),
        object.title() + " seems to be called `" + renamed.name() + "` now.",
        "The old one is deleted and a new one made: keep the name if anything refers to it.");
  }

  private static Severity weight(RenderedObject object) {
    return SPOKEN_TO.contains(object.kind()) ? Severity.WARNING : Severity.INFO;
  }
}
