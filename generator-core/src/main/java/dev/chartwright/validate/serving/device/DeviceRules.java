package dev.chartwright.validate.serving.device;

import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.List;

/** The rules of this package. */
public final class DeviceRules {

  private DeviceRules() {}

  /** All of them, in the order of their ids. */
  public static List<ReleaseRule> all(ServingContainers servers) {
    return List.of(
        new ParallelismFitsDevices(servers),
        new SharedMemoryMounted(servers),
        new NumbersFitDevice(servers),
        new ImageHomeCurrent(servers),
        new ServiceLinksOff(servers));
  }
}
