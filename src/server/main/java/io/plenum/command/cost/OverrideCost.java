package io.plenum.command.cost;

import io.plenum.link.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an override costs a day.
 *
 * @param perDay money; less than nothing where it saves; null where it is not known
 * @param currency ISO 4217 code; null where it is not known
 * @param how it was computed, or why it is not known
 */
public record OverrideCost(
        @Nullable Double perDay, @Nullable String currency, Problem how) {

    public static OverrideCost unknown(Problem why) {
        return new OverrideCost(null, null, why);
    }
}
