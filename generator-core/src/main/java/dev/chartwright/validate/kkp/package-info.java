/** What KKP refuses, forgets to refuse, or does to values: checks on its manifests. */
@NullMarked
package dev.chartwright.validate.kkp;

import org.jspecify.annotations.NullMarked;
