/**
 * The real Helm engine, always in a process of its own: after rendering, the process that hosts
 * Helm's library ignores signals. The only room that knows helm-java.
 */
@NullMarked
package dev.chartwright.helm;

import org.jspecify.annotations.NullMarked;
