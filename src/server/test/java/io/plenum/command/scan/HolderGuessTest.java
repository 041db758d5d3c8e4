package io.plenum.command.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.command.ControllerPlans.ControllerPlan;
import io.plenum.command.ControllerPlans.Step;
import io.plenum.command.Holder;
import io.plenum.command.Holder.Kind;
import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Controllers do not say who holds a slot; its behaviour does, to whoever has looked for some weeks. */
class HolderGuessTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** A Monday, 8:00 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    private final List<FoundSlot> past = new ArrayList<>();

    private void found(int priority, double value, Instant at) {
        past.add(new FoundSlot(
                past.size(),
                new PointId(1),
                priority,
                value,
                at.minus(Duration.ofMinutes(12)),
                at,
                at.plusSeconds(600),
                at.plusSeconds(1200),
                new Holder(priority, value, Kind.UNKNOWN, "")));
    }

    private Kind kind(int priority) {
        return new HolderGuess(past, List.of(), List.of(), ZONE)
                .of(priority, 21, NOW)
                .kind();
    }

    private static Instant daysAgo(int days, int minutes) {
        return NOW.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(minutes));
    }

    @Test
    void changesAtTheSameTimesOfTheDayAreASchedules() {
        for (int day = 1; day < 12; day++) {
            found(9, 21, daysAgo(day, day % 12));
            found(9, 17, daysAgo(day, 10 * 60 + day % 10));
        }
        assertThat(kind(9)).isEqualTo(Kind.SCHEDULE);
    }

    @Test
    void irregularChangesAtThePriorityOfPeopleAreAnOperators() {
        for (int day = 1; day < 12; day++) {
            found(8, 20 + day, daysAgo(day, 97 * day % 480));
        }
        assertThat(kind(8)).isEqualTo(Kind.OPERATOR);
        assertThat(kind(11)).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void whatComesSoonAfterWritesOfLowerPriorityIsAProgram() {
        for (int day = 1; day < 8; day++) {
            found(12, 22, daysAgo(day, 131 * day % 500));
            found(9, 19, daysAgo(day, 131 * day % 500 + 6));
        }
        assertThat(kind(9)).isEqualTo(Kind.PROGRAM);
    }

    @Test
    void theLowestAndTheHighestPrioritiesAndValuesThatMoveAllTheTimeAreAProgram() {
        assertThat(kind(16)).isEqualTo(Kind.PROGRAM);
        assertThat(kind(5)).isEqualTo(Kind.PROGRAM);
        for (int hour = 1; hour < 14; hour++) {
            found(10, hour, NOW.minus(Duration.ofHours(hour)));
        }
        assertThat(kind(10)).isEqualTo(Kind.PROGRAM);
    }

    /** A schedule that wants this value at this priority is named; one that wants another is not blamed. */
    @Test
    void aKnownScheduleIsNamedWhereItWantsThisValue() {
        ControllerPlan plan = new ControllerPlan("Occupancy", 16, List.of(new Step(NOW, 21.0)));
        HolderGuess guess = new HolderGuess(past, List.of(plan), List.of(), ZONE);
        assertThat(guess.of(16, 21, NOW)).isEqualTo(new Holder(16, 21, Kind.SCHEDULE, "Occupancy"));
        assertThat(guess.of(16, 23, NOW).kind()).isEqualTo(Kind.PROGRAM);
        assertThat(guess.of(8, 21, NOW).kind()).isEqualTo(Kind.OPERATOR);
        assertThat(guess.of(FoundSlot.BY_HAND, 21, NOW).kind()).isEqualTo(Kind.HAND);
    }
}
