/** Rules about pods that come and go: drains, rollouts, grace periods, autoscaling, start-up. */
@NullMarked
package dev.chartwright.validate.reference.rollout;

import org.jspecify.annotations.NullMarked;
