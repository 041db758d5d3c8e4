/** The measured weeks run once more with something changed. */
@NullMarked
@NamedInterface("simulation")
package io.plenum.recommendation.estimate.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
