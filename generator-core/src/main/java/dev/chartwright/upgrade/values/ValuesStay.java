package dev.chartwright.upgrade.values;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeRule;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What users have set must go on to mean what it meant. */
public final class ValuesStay implements UpgradeRule {

  private static final Rule STAYS =
      Rule.warning("UPG-009", "A value should stay, and keep its name.");
  private static final Rule TYPE = Rule.warning("UPG-010", "A value should keep its type.");
  private static final Rule DEFAULT =
      Rule.info("UPG-012", "A default that changes is worth knowing before an upgrade.");

  @Override
  public List<Finding> check(Upgrade upgrade) {
    return new Comparison(upgrade).findings();
  }

  private static final class Comparison {
    private final Upgrade upgrade;
    private final Map<String, @Nullable Object> before;
    private final Map<String, @Nullable Object> after;
    private final Renames renames;
    private final @Nullable Object schema;
    private final List<Finding> findings = new ArrayList<>();

    Comparison(Upgrade upgrade) {
      this.upgrade = upgrade;
      this.before = ChartValues.of(upgrade.from());
      this.after = ChartValues.of(upgrade.to());
      this.renames = new Renames(before, after);
      this.schema = upgrade.to().data("values.schema.json");
    }

    List<Finding> findings() {
      compare(ValuePath.ROOT, before, after);
      return findings;
    }

    private void compare(ValuePath path, @Nullable Object old, @Nullable Object now) {
      ValueType was = ValueType.of(old);
      ValueType is = ValueType.of(now);
      if (old instanceof Map<?, ?> map && now instanceof Map<?, ?> others && !map.isEmpty()) {
        map.forEach(
            (key, value) -> {
              ValuePath child = path.child(key);
              if (others.containsKey(key)) {
                compare(child, value, others.get(key));
              } else if (!isDescribed(child)) {
                gone(child, value);
              }
            });
      } else if (was != is && was != ValueType.NOTHING && is != ValueType.NOTHING) {
        findings.add(
            TYPE.at(
                upgrade.to().file("values.yaml", path.pointer()),
                "The value `" + path + "` was " + was.words() + " and is " + is.words() + ".",
                "Take both for a while, or call the new one otherwise."));
      } else if (!Objects.equals(old, now)) {
        findings.add(
            DEFAULT.at(
                upgrade.to().file("values.yaml", path.pointer()),
                "The default of `"
                    + path
                    + "` was `"
                    + path.shown(old)
                    + "` and is `"
                    + path.shown(now)
                    + "`.",
                ""));
      }
    }

    /** A value without a default is there all the same if the schema has it. */
    private boolean isDescribed(ValuePath path) {
      String pointer = "";
      for (String key : path.keys()) {
        pointer = JsonPointers.child(pointer + "/properties", key);
      }
      return JsonPointers.find(schema, pointer) != null;
    }

    private void gone(ValuePath path, @Nullable Object value) {
      findings.add(
          STAYS.at(
              upgrade.from().file("values.yaml", path.pointer()),
              "The value `" + path + "` is gone.",
              renames
                  .of(path, value)
                  .map(name -> "It seems to be `" + name + "` now: take both names for a while.")
                  .orElse("What users set there has no effect, or is refused by the schema.")));
    }
  }
}
