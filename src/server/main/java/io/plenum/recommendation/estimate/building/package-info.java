/** A building's equipment bound to its points, and what was learned of it. */
@NullMarked
@NamedInterface("building")
package io.plenum.recommendation.estimate.building;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
