/** The rules of custom resources in the Common Expression Language, held to rendered objects. */
@NullMarked
package dev.chartwright.validate.cel;

import org.jspecify.annotations.NullMarked;
