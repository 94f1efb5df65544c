/** What a chart serves, and the servers that serve it. */
@NullMarked
package dev.chartwright.model;

import org.jspecify.annotations.NullMarked;
