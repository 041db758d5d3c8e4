package io.plenum.energy.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.baseline.Consumption;
import io.plenum.energy.model.forecast.ForecastModel;
import io.plenum.energy.weather.Outdoor;
import io.plenum.energy.weather.TemperaturesAhead;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ForecastServiceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private static final Site HOUSE = TestModels.HOUSE;

    private final EnergyMeters meters = mock();
    private final Outdoor outdoor = mock();
    private final Clock clock = mock();
    private final AtomicInteger learnt = new AtomicInteger();
    private Instant first = MONDAY.minus(Duration.ofDays(20));
    private volatile boolean away;
    private Set<LocalDate> holidays = Set.of();
    private final ForecastService forecasts =
            new ForecastService(meters, new Consumption(meters, outdoor, clock), outdoor, site -> holidays, clock);

    /** A meter that reads the hour of the week, as far back as the history reaches. */
    @BeforeEach
    void building() {
        Meter main = new Meter(
                "main",
                "Main",
                EnergyKind.ELECTRICITY,
                Meter.Role.CONSUMPTION,
                null,
                List.of(),
                null,
                null,
                null,
                true);
        when(meters.tree(any())).thenReturn(new MeterTree(List.of(main)));
        when(outdoor.hours(any(), any(), any()))
                .thenAnswer(call -> new double[length(call.getArgument(1), call.getArgument(2))]);
        when(outdoor.ahead(any(), any(), anyInt()))
                .thenAnswer(call -> new TemperaturesAhead(new double[call.<Integer>getArgument(2)], 0, 168));
        when(meters.hours(any(), any(), any(), any()))
                .thenAnswer(call -> read(call.getArgument(2), call.getArgument(3)));
        at(MONDAY.plusSeconds(9 * 3600 + 60));
    }

    private static int length(Instant from, Instant to) {
        return (int) Duration.between(from, to).toHours();
    }

    private void at(Instant now) {
        when(clock.instant()).thenReturn(now);
    }

    private Map<String, EnergySeries> read(Instant from, Instant to) {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        learnt.addAndGet(Duration.between(from, to).equals(YEAR) ? 1 : 0);
        int count = length(from, to);
        Instant[] starts = new Instant[count + 1];
        Arrays.setAll(starts, i -> from.plusSeconds(3600L * i));
        double[] amounts = new double[count];
        Arrays.setAll(
                amounts,
                i -> starts[i].isBefore(first) ? Double.NaN : 10 + Math.floorMod(length(MONDAY, starts[i]), 168));
        EnergyQuality[] qualities = new EnergyQuality[count];
        Arrays.fill(qualities, EnergyQuality.MEASURED);
        return Map.of("main", new EnergySeries(starts, amounts, qualities));
    }

    private Forecast ask() throws Exception {
        return forecasts.ask(HOUSE, part -> {}).get(20, TimeUnit.SECONDS);
    }

    /** A page shows what is there; only who asks first waits, and learning happens once a day. */
    @Test
    void itIsToldAnewEachHourAndLearntOnceADay() throws Exception {
        assertThat(forecasts.known(HOUSE)).isNull();
        Forecast nine = ask();
        assertThat(nine.start()).isEqualTo(MONDAY.plusSeconds(9 * 3600));
        assertThat(nine.method()).isEqualTo(ForecastModel.Method.LAST_WEEK);
        assertThat(nine.length()).isEqualTo(Forecast.MOST_HOURS);
        assertThat(nine.band().expected()[2]).isEqualTo(10 + 11);
        assertThat(nine.peak(0, 168)).isEqualTo(167 - 9);
        assertThat(nine.sum(0, 2)).isEqualTo(10 + 9 + 10 + 10);
        assertThat(nine.before(MONDAY.plus(Duration.ofDays(1)))).isEqualTo(15);
        assertThat(forecasts.known(HOUSE)).isSameAs(nine).isSameAs(ask());
        at(MONDAY.plusSeconds(10 * 3600));
        assertThat(forecasts.known(HOUSE)).isNull();
        assertThat(ask().band().expected()[1]).isEqualTo(10 + 11);
        assertThat(learnt).hasValue(1);
        at(MONDAY.plusSeconds(25 * 3600));
        ask();
        assertThat(learnt).hasValue(2);
    }

    /** After a first start history comes in minute by minute: "too short" must not stand for an hour. */
    @Test
    void tooLittleHistoryIsLookedAtAgainSoon() throws Exception {
        first = MONDAY.minus(Duration.ofDays(3));
        Forecast none = ask();
        assertThat(none.method()).isNull();
        assertThat(none.days()).isEqualTo(3);
        assertThat(none.length()).isZero();
        first = MONDAY.minus(Duration.ofDays(20));
        at(clock.instant().plusSeconds(90));
        assertThat(ask().method()).isEqualTo(ForecastModel.Method.LAST_WEEK);
    }

    /** Tomorrow is closed: it is told by the Sunday before, as soon as that is known. */
    @Test
    void aClosedDayIsToldAsASunday() throws Exception {
        LocalDate tomorrow = LocalDate.of(2026, 3, 3);
        int noon = 24 + 12 - 9;
        assertThat(ask().band().expected()[noon]).isEqualTo(10 + 24 + 12);
        holidays = Set.of(tomorrow);
        assertThat(forecasts.known(HOUSE)).isNull();
        assertThat(ask().band().expected()[noon]).isEqualTo(10 + 6 * 24 + 12);
    }

    /** Whoever waits hears of the failure, and the next one who asks is served. */
    @Test
    void aDatabaseThatIsAwayFailsOneQuestionOnly() throws Exception {
        away = true;
        assertThatThrownBy(this::ask)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DataAccessResourceFailureException.class);
        away = false;
        assertThat(ask().method()).isNotNull();
    }
}
