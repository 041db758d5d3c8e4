package io.plenum.recommendation;

import io.plenum.recommendation.estimate.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recommended, and what became of it.
 *
 * @param site key of the site that it is about
 * @param proposal as last computed; from the day it was carried out on as it was then
 * @param worth expected savings a year in the site's currency
 * @param since when it was first seen
 * @param seen when it was last confirmed
 * @param decidedBy who approved or rejected it
 * @param reason why it was rejected; empty unless it was
 * @param doneOn the building's local date from which on it is in force
 * @param done what was really done, where it differs; may be empty
 * @param measurement null until the meters were looked at
 * @param expectedSavings what is expected of any days, for the measurement
 * @param health whether it can be judged at present, and whether it comes and goes
 */
public record Recommendation(
        long id,
        String site,
        RecommendationState state,
        Proposal proposal,
        double worth,
        Instant since,
        Instant seen,
        @Nullable String assignee,
        @Nullable String decidedBy,
        String reason,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        String done,
        @Nullable Measurement measurement,
        ExpectedSavings expectedSavings,
        RecommendationHealth health) {}
