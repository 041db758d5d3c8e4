package io.plenum.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.schedule.plan.LeadTime;
import io.plenum.schedule.plan.OptimumStart;
import io.plenum.schedule.run.LearntLead.LearntStart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much earlier a cold building begins, by what it has shown before. */
class LearntLeadTest {

    private static final OptimumStart SETTINGS = new OptimumStart("room/temperature", null, 180, 60);
    private static final Instant PEOPLE = Instant.parse("2026-01-15T07:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-01-15T04:00:00Z");
    /** 4 K in two hours, 3 K in one and 2 K in one: 2, 3 and 2 K an hour. */
    private static final List<LearntStart> HEATED = List.of(start(17, 21, 120), start(18, 21, 60), start(19, 21, 60));

    @Test
    void theSlopeOfFormerDaysAndTheTemperatureOfThisOneDecide() {
        // 21 − 16.1 K at 7/3 K an hour.
        assertThat(lead(HEATED, 16.1, DECIDED)).isEqualTo(new LeadTime(Duration.ofMinutes(126), 3, false));
        assertThat(lead(HEATED, 20.9, DECIDED).lead()).isLessThan(Duration.ofMinutes(5));
        assertThat(lead(HEATED, 21.0, DECIDED).lead()).isZero();
    }

    @Test
    void itNeverBeginsEarlierThanTheLongest() {
        assertThat(lead(HEATED, 5.0, DECIDED).lead()).isEqualTo(Duration.ofMinutes(180));
    }

    /** Before the temperature is there the usual one stands for it, and it is said to be an estimate. */
    @Test
    void beforehandItIsAnEstimate() {
        // 21 − 18 K at 7/3 K an hour.
        assertThat(lead(HEATED, 5.0, DECIDED.minusSeconds(3600)))
                .isEqualTo(new LeadTime(Duration.ofMinutes(77), 3, true));
    }

    /** Two days are chance, a room that was cooled says nothing of heating, and a silent sensor nothing at all. */
    @Test
    void whereNothingIsLearntTheFixedLeadCounts() {
        LeadTime fixed = new LeadTime(Duration.ofMinutes(60), 0, false);
        assertThat(lead(HEATED.subList(0, 2), 17.0, DECIDED)).isEqualTo(fixed);
        assertThat(lead(List.of(start(26, 21, 60), start(26, 21, 60), start(26, 21, 60)), 17.0, DECIDED))
                .isEqualTo(fixed);
        assertThat(lead(HEATED, null, DECIDED)).isEqualTo(fixed);
    }

    private static LeadTime lead(List<LearntStart> starts, @Nullable Double temperature, Instant now) {
        return new LearntLead(SETTINGS, starts, at -> at.equals(DECIDED) ? temperature : null, now).of(PEOPLE, 21);
    }

    private static LearntStart start(double from, double target, int minutes) {
        return new LearntStart(from, target, Duration.ofMinutes(minutes));
    }
}
