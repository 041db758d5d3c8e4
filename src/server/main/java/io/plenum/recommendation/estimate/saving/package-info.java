/** What a change saves on a kind of day, and in a year. */
@NullMarked
@NamedInterface("saving")
package io.plenum.recommendation.estimate.saving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
