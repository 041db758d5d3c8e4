/**
 * What could be run better in a building and what it would save: pure computing over means of its points, without database or server.
 * Points are found by the Brick model alone.
 */
@NullMarked
@NamedInterface("estimate")
package io.plenum.recommendation.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
