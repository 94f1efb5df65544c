/** What the containers of a release run that serve models, and with which flags. */
@NullMarked
package dev.chartwright.validate.serving;

import org.jspecify.annotations.NullMarked;
