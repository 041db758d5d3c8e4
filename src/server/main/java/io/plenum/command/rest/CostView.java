package io.plenum.command.rest;

import io.plenum.command.cost.OverrideCost;
import io.plenum.link.Problem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an override costs a day.
 *
 * @param perDay money, less than nothing where it saves; absent where it is not known
 * @param currency ISO 4217 code
 * @param how it was computed, or why it is not known, in the reader's language
 */
record CostView(@Nullable Double perDay, @Nullable String currency, String how) {

    static CostView of(OverrideCost cost, Function<Problem, String> words) {
        return new CostView(cost.perDay(), cost.currency(), words.apply(cost.how()));
    }
}
