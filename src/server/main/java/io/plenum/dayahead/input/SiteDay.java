package io.plenum.dayahead.input;

import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.OptimisedDay;
import io.plenum.dayahead.store.DayAheadSetting;
import io.plenum.dayahead.store.PriceCoverage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day to come at a site.
 *
 * @param start of its first quarter of an hour
 * @param currency ISO 4217 code of all money
 * @param prices money for each kWh by quarter of an hour, with all that is paid beside the exchange; NaN where unknown
 * @param carbon kg of CO₂ of one kWh more or less, by quarter of an hour
 * @param gaps what lacks for a plan
 * @param inputs null where something lacks
 * @param plan null where something lacks
 * @param latest null where no prices were ever taken over
 * @param setting what the site makes of prices
 */
public record SiteDay(
        LocalDate day,
        Instant start,
        String currency,
        double[] prices,
        double[] carbon,
        Set<DayGap> gaps,
        @Nullable DayInputs inputs,
        @Nullable OptimisedDay plan,
        @Nullable PriceCoverage latest,
        DayAheadSetting setting) {

    public SiteDay {
        gaps = Set.copyOf(gaps);
    }

    public Instant time(int step) {
        return start.plusSeconds(900L * step);
    }

    /** Whether a price of the day is known at all. */
    public boolean hasPrices() {
        return Arrays.stream(prices).anyMatch(Double::isFinite);
    }

    /** Starts of all quarters of an hour. */
    public List<Instant> times() {
        return IntStream.range(0, prices.length).mapToObj(this::time).toList();
    }
}
