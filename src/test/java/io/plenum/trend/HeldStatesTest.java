package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldStatesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Point STATE = point(1, PointKind.BINARY);
    private static final Point NUMBER = point(2, PointKind.NUMERIC);

    /** The archive says "on" once and "off" two hours later; in between every instant must find a state that is not stale. */
    @Test
    void aStateHoldsUntilTheNextWithoutEverBeingStaleOrCoveringIt() {
        HeldStates held = new HeldStates();
        List<Sample> written = new ArrayList<>(held.before(STATE, row(STATE, 0, 1)));
        for (int minutes = 0; minutes <= 120; minutes += 15) {
            written.addAll(held.before(NUMBER, row(NUMBER, minutes, minutes)));
        }
        written.addAll(held.before(STATE, row(STATE, 120, 0)));

        List<Sample> states =
                written.stream().filter(s -> s.point().equals(STATE.id())).toList();
        assertThat(states).extracting(Sample::time).doesNotHaveDuplicates().hasSize(9);
        for (int i = 1; i < states.size(); i++) {
            assertThat(states.get(i).time())
                    .isAfter(states.get(i - 1).time())
                    .isBeforeOrEqualTo(states.get(i - 1).time().plus(StateHistory.STALE_AFTER));
        }
        assertThat(states.getLast()).isEqualTo(row(STATE, 120, 0));
        assertThat(states.subList(0, 8)).allMatch(s -> s.value() == 1);
        assertThat(written).filteredOn(s -> s.point().equals(NUMBER.id())).hasSize(9);
    }

    private static Sample row(Point point, int minutes, double value) {
        return new Sample(point.id(), START.plusSeconds(60L * minutes), value, Quality.GOOD);
    }

    private static Point point(int id, PointKind kind) {
        return new Point(new PointId(id), "p/" + id, "P", "Status", kind, Unit.UNITLESS, List.of(), false, null);
    }
}
