package io.plenum.upkeep.plan;

import org.jspecify.annotations.Nullable;

/**
 * How past predictions of a kind did at a site.
 *
 * @param scored those that people saw and of which it is known what became of them
 * @param held those of them whose interval held the passage
 * @param medianError between the likely day and that of the passage, days; null without one
 * @param naiveError the same of the rule "hours since service"
 */
public record TrackRecord(
        int scored,
        int held,
        @Nullable Double medianError,
        @Nullable Double naiveError) {}
