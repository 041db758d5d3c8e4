package io.plenum.upkeep.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A prediction as it was made, and what became of it.
 *
 * @param shown false where it was too early to say
 * @param outcome null while it is open
 * @param passed the day on which the limit was passed, null where that is not known
 */
public record Prediction(
        long id,
        String equipment,
        String kind,
        LocalDate madeOn,
        LocalDate lifeStart,
        LocalDate early,
        LocalDate middle,
        LocalDate late,
        String model,
        boolean shown,
        @Nullable LocalDate naive,
        @Nullable PredictionOutcome outcome,
        @Nullable LocalDate passed) {}
