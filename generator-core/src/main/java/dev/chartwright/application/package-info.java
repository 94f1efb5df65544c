/** What a user writes: one inference application a file. */
@NullMarked
package dev.chartwright.application;

import org.jspecify.annotations.NullMarked;
