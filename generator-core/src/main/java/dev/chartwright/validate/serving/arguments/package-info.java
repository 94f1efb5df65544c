/** Rules about the arguments of model servers. */
@NullMarked
package dev.chartwright.validate.serving.arguments;

import org.jspecify.annotations.NullMarked;
