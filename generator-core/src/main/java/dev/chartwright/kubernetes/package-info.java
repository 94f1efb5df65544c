/**
 * The only room that knows the Java client of Kubernetes, and of it only the model classes' fields:
 * closed JSON Schemas for Kubernetes' own kinds, version 1.33.
 */
@NullMarked
package dev.chartwright.kubernetes;

import org.jspecify.annotations.NullMarked;
