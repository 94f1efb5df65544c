/** What goes into the catalogue of the Kubermatic Kubernetes Platform. */
@NullMarked
package dev.chartwright.kkp;

import org.jspecify.annotations.NullMarked;
