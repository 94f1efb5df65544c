/** Kubernetes API types from one compact source: their CRDs, JSON Schemas and CEL rules. */
@NullMarked
package dev.chartwright.api;

import org.jspecify.annotations.NullMarked;
