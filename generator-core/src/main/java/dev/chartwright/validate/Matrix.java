package dev.chartwright.validate;

/** With how many sets of values a chart is rendered. */
public enum Matrix {
  /** Only with its own values. */
  DEFAULTS,
  /** Each switch turned over alone, and each word of each choice. */
  SINGLES,
  /** That, and all pairs of the switches that put components in and out. */
  PAIRS
}
