/** One class for each kind of recommendation. */
@NullMarked
@NamedInterface("advisor")
package io.plenum.recommendation.estimate.advisor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
