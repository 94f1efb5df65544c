package dev.chartwright.advice;

import dev.chartwright.fit.Fit;
import dev.chartwright.fit.FitQuestion;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.names.NaturalOrder;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The hardware to go to when a model does not fit. */
public final class NearestProfile {

  /** Least memory first, then fewest devices, then fewest cores: what costs least, as a rule. */
  private static final Comparator<HardwareProfile> BY_SIZE =
      Comparator.comparingLong(HardwareProfile::deviceMemoryBytes)
          .thenComparingInt(HardwareProfile::deviceCount)
          .thenComparingLong(HardwareProfile::memoryBytes)
          .thenComparingInt(HardwareProfile::cpuCores);

  private NearestProfile() {}

  /**
   * The smallest profile on which the same question has a comfortable answer, of the same kind of
   * hardware if there is one.
   *
   * @param profiles name to profile
   */
  public static Optional<String> of(FitQuestion question, Map<String, HardwareProfile> profiles) {
    String variant = question.profile().imageVariant();
    return profiles.entrySet().stream()
        .filter(each -> fits(question.on(each.getKey(), each.getValue())))
        .min(
            Comparator.<Map.Entry<String, HardwareProfile>, Boolean>comparing(
                    each -> !each.getValue().imageVariant().equals(variant))
                .thenComparing(each -> isSlice(each.getValue()) != isSlice(question.profile()))
                .thenComparing(Map.Entry::getValue, BY_SIZE)
                .thenComparing(Map.Entry::getKey, NaturalOrder.OF_NAMES))
        .map(Map.Entry::getKey);
  }

  private static boolean isSlice(HardwareProfile profile) {
    return profile.accelerator() != null && profile.accelerator().mig() != null;
  }

  private static boolean fits(FitQuestion question) {
    return ModelFit.of(question).verdict() == Fit.Verdict.FITS;
  }
}
