/** What a run found, written down for machines: SARIF, JUnit XML and JSON. */
@NullMarked
package dev.chartwright.report;

import org.jspecify.annotations.NullMarked;
