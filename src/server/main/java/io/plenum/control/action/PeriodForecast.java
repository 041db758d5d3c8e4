package io.plenum.control.action;

import io.plenum.control.action.PeriodEffect.Basis;
import io.plenum.control.loop.LoopKind;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DailySaving;
import io.plenum.recommendation.estimate.saving.DayWeather;
import io.plenum.recommendation.estimate.saving.ScoredErrors;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Carries a year's savings to days to come: by their weather, as far as loops can act in it, and with an interval that knows how far earlier
 * predictions of the kind were off. May throw Spring's {@code DataAccessException}.
 */
@Component
class PeriodForecast {

    private static final double YEAR = 365;
    /** The same days of the week. */
    private static final int A_YEAR_AGO = 364;

    private static final int RECENT = 14;
    private static final double OFF = 2; // K
    private static final double KNOWN = 0.8;

    private final OutdoorTemperatures outdoors;

    PeriodForecast(OutdoorTemperatures outdoors) {
        this.outdoors = outdoors;
    }

    /**
     * @param done recommendations whose savings were measured, of the same site
     * @param first local day
     * @param end the day after the last one
     */
    PeriodEffect of(
            Recommendation one, List<Recommendation> done, Site site, LocalDate first, LocalDate end, LocalDate today) {
        PeriodEffect told = of(one, site, first, end, today);
        Map<EnergyKind, ConfidenceInterval> scored = new EnumMap<>(EnergyKind.class);
        told.kilowattHours()
                .forEach((kind, expected) -> scored.put(
                        kind, errors(one.proposal().kind(), kind, done).in(expected)));
        return new PeriodEffect(scored, told.basis(), told.discomfortKelvinHours());
    }

    /** Of what was predicted and measured before. */
    private static ScoredErrors errors(RecommendationKind kind, EnergyKind energy, List<Recommendation> done) {
        return new ScoredErrors(done.stream()
                .filter(one -> one.proposal().kind() == kind)
                .map(Recommendation::measurement)
                .filter(Objects::nonNull)
                .flatMap(measured -> measured.parts().stream())
                .filter(part -> part.kind() == energy && part.trustworthy())
                .map(part -> ScoredErrors.share(part.saved(), part.predicted()))
                .toList());
    }

    private PeriodEffect of(Recommendation one, Site site, LocalDate first, LocalDate end, LocalDate today) {
        double days = Math.max(0, ChronoUnit.DAYS.between(first, end));
        double discomfort = one.proposal().discomfortKelvinHours() * days / YEAR;
        double[] year = temperatures(site, first.minusDays(A_YEAR_AGO), end.minusDays(A_YEAR_AGO));
        if (known(year)) {
            return new PeriodEffect(savings(one, weather(first, end, year)), basis(one, Basis.LAST_YEAR), discomfort);
        }
        double[] recent = temperatures(site, today.minusDays(RECENT), today);
        if (known(recent)) {
            double[] same = new double[(int) days];
            Arrays.fill(same, mean(recent));
            return new PeriodEffect(savings(one, weather(first, end, same)), basis(one, Basis.RECENT), discomfort);
        }
        Map<EnergyKind, ConfidenceInterval> share = new EnumMap<>(EnergyKind.class);
        one.proposal().yearlyKilowattHours().forEach((kind, yearly) -> share.put(kind, yearly.times(days / YEAR)));
        return new PeriodEffect(share, Basis.SHARE_OF_YEAR, discomfort);
    }

    private static Basis basis(Recommendation one, Basis weather) {
        return one.expectedSavings().daily().isEmpty() ? Basis.SHARE_OF_YEAR : weather;
    }

    private static Map<EnergyKind, ConfidenceInterval> savings(Recommendation one, List<DayWeather> days) {
        Map<EnergyKind, ConfidenceInterval> savings = new EnumMap<>(EnergyKind.class);
        one.proposal().yearlyKilowattHours().forEach((kind, yearly) -> {
            ExpectedSavings expected = one.expectedSavings();
            DailySaving byLoop = expected.byLoop().get(kind);
            DailySaving daily = byLoop == null ? expected.daily().get(kind) : byLoop;
            savings.put(kind, daily == null ? yearly.times(days.size() / YEAR) : over(one, daily, days));
        });
        return savings;
    }

    /** Where loops cannot act on all days the interval holds days that are 2 K colder or warmer, which nobody can foresee. */
    private static ConfidenceInterval over(Recommendation one, DailySaving daily, List<DayWeather> days) {
        List<LoopKind> loops = ActionLoops.of(one.proposal().kind());
        ConfidenceInterval colder = daily.over(days, shares(loops, days, -OFF));
        ConfidenceInterval warmer = daily.over(days, shares(loops, days, OFF));
        return daily.over(days, shares(loops, days, 0)).reaching(colder).reaching(warmer);
    }

    /** Of each day on which the one that can act longest does. */
    private static double[] shares(List<LoopKind> loops, List<DayWeather> days, double off) {
        return days.stream()
                .mapToDouble(day -> loops.stream()
                        .mapToDouble(loop -> loop.shareOfDay(day.temperature() + off))
                        .max()
                        .orElse(1))
                .toArray();
    }

    private static List<DayWeather> weather(LocalDate first, LocalDate end, double[] temperatures) {
        double mean = mean(temperatures);
        List<DayWeather> days = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            double own = temperatures[days.size()];
            days.add(new DayWeather(day, Double.isNaN(own) ? mean : own));
        }
        return days;
    }

    /** Means of local days, °C; NaN where half a day was not known. */
    private double[] temperatures(Site site, LocalDate first, LocalDate end) {
        double[] means = new double[(int) Math.max(0, ChronoUnit.DAYS.between(first, end))];
        if (means.length == 0) {
            return means;
        }
        Instant from = hour(site, first);
        double[] hours = outdoors.hours(site, from, hour(site, end));
        for (int day = 0; day < means.length; day++) {
            int begin = (int) ChronoUnit.HOURS.between(from, hour(site, first.plusDays(day)));
            int stop = (int) ChronoUnit.HOURS.between(from, hour(site, first.plusDays(day + 1L)));
            double[] own = Arrays.copyOfRange(hours, begin, stop);
            long known = Arrays.stream(own).filter(Double::isFinite).count();
            means[day] = 2 * known < own.length ? Double.NaN : mean(own);
        }
        return means;
    }

    private static Instant hour(Site site, LocalDate day) {
        return day.atStartOfDay(site.zone()).toInstant().truncatedTo(ChronoUnit.HOURS);
    }

    private static boolean known(double[] days) {
        long known = Arrays.stream(days).filter(Double::isFinite).count();
        return known > 0 && known >= KNOWN * days.length;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
    }
}
