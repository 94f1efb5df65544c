package dev.chartwright;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.upgrade.UpgradeRule;
import dev.chartwright.upgrade.object.ClaimsKeepTheirSize;
import dev.chartwright.upgrade.object.CrdsStay;
import dev.chartwright.upgrade.object.ImagesChange;
import dev.chartwright.upgrade.object.ImmutableFields;
import dev.chartwright.upgrade.object.ObjectsStay;
import dev.chartwright.upgrade.values.SchemaTightens;
import dev.chartwright.upgrade.values.ValuesStay;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.cel.CelCheck;
import dev.chartwright.validate.cel.CelRulesHold;
import dev.chartwright.validate.order.OrderRules;
import dev.chartwright.validate.picker.EndpointPickers;
import dev.chartwright.validate.picker.PickerRules;
import dev.chartwright.validate.picker.version.PickerTable;
import dev.chartwright.validate.reference.access.AccessRules;
import dev.chartwright.validate.reference.gateway.GatewayRules;
import dev.chartwright.validate.reference.pod.PodRules;
import dev.chartwright.validate.reference.pool.PoolRules;
import dev.chartwright.validate.reference.rollout.RolloutRules;
import dev.chartwright.validate.reference.route.RouteRules;
import dev.chartwright.validate.secret.SecretRules;
import dev.chartwright.validate.security.SecurityRules;
import dev.chartwright.validate.serving.ServingContainers;
import dev.chartwright.validate.serving.arguments.ArgumentRules;
import dev.chartwright.validate.serving.device.DeviceRules;
import java.util.ArrayList;
import java.util.List;

/** Every rule that a rendered chart is held to. */
public final class AllRules {

  private AllRules() {}

  /**
   * The rules, in the order in which they are checked. They remember what they have read and
   * compiled: ask for them once for a whole run.
   */
  public static List<ReleaseRule> ofReleases(ApiTypes types) {
    List<ReleaseRule> rules = new ArrayList<>();
    rules.add(new CelRulesHold(new CelCheck(types)));
    rules.addAll(RouteRules.all());
    rules.addAll(GatewayRules.all());
    rules.addAll(PoolRules.all());
    rules.addAll(PodRules.all());
    rules.addAll(AccessRules.all(PickerTable.load(BuiltInResources.load())));
    rules.addAll(RolloutRules.all());
    rules.addAll(OrderRules.all());
    rules.addAll(ofPods());
    return List.copyOf(rules);
  }

  /** What a pod may do, what it must not tell, and how it serves. */
  static List<ReleaseRule> ofPods() {
    List<ReleaseRule> rules = new ArrayList<>();
    rules.addAll(SecurityRules.all());
    rules.addAll(SecretRules.all());
    BuiltInResources resources = BuiltInResources.load();
    ServingContainers servers = new ServingContainers(resources);
    rules.addAll(ArgumentRules.all(servers));
    rules.addAll(DeviceRules.all(servers));
    rules.addAll(PickerRules.all(new EndpointPickers(resources), servers));
    return List.copyOf(rules);
  }

  /**
   * The rules of upgrades, in the order in which they are checked.
   *
   * @param types the kinds whose CEL rules for changes hold, too
   */
  public static List<UpgradeRule> ofUpgrades(ApiTypes types) {
    CelCheck cel = new CelCheck(types);
    return List.of(
        upgrade -> cel.transitions(upgrade.from().objects(), upgrade.to().objects()),
        new ImmutableFields(),
        new ClaimsKeepTheirSize(),
        new CrdsStay(),
        new ObjectsStay(),
        new ImagesChange(),
        new ValuesStay(),
        new SchemaTightens());
  }
}
