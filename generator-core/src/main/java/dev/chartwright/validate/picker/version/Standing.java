package dev.chartwright.validate.picker.version;

/** How a version stands to a flag, or to a name in its plugin configuration. */
public enum Standing {
  /** It takes it. */
  TAKEN,
  /** It took it once and refuses it now. */
  GONE,
  /** It does not take it. */
  REFUSED,
  /** Nobody knows here. */
  UNKNOWN
}
