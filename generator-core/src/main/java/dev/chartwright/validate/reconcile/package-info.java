/** What KKP's controller does with a chart that is installed: it renders it again and compares. */
@NullMarked
package dev.chartwright.validate.reconcile;

import org.jspecify.annotations.NullMarked;
