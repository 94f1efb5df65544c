/** Rules about what a pod may do: the Pod Security Standards and what belongs beside them. */
@NullMarked
package dev.chartwright.validate.security;

import org.jspecify.annotations.NullMarked;
