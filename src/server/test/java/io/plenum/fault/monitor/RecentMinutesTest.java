package io.plenum.fault.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was read once is not read again: each turn reads what is new, however far its rules look back. */
class RecentMinutesTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final PointId POINT = new PointId(1);

    private long minutesRead;

    /** Each minute's value is its number. */
    private Map<PointId, double[]> origin(Collection<PointId> points, Instant from, int minutes) {
        minutesRead += (long) minutes * points.size();
        Map<PointId, double[]> found = new HashMap<>();
        points.forEach(point -> {
            double[] grid = new double[minutes];
            Arrays.setAll(grid, i -> ChronoUnit.MINUTES.between(START, from) + i);
            found.put(point, grid);
        });
        return found;
    }

    private static Instant minute(int number) {
        return START.plus(number, ChronoUnit.MINUTES);
    }

    /** Rules look back seven hours, every five minutes; one of them less, and it may be the first to ask. */
    @Test
    void aTurnReadsOnlyWhatIsNew() {
        RecentMinutes recent = new RecentMinutes(this::origin);
        int lead = 420;
        for (int turn = 0; turn < 100; turn++) {
            recent.nextTurn();
            int from = 500 + 5 * turn;
            for (int back : new int[] {15, lead}) {
                double[] grid = Objects.requireNonNull(recent.read(List.of(POINT), minute(from - back), back + 5)
                        .get(POINT));
                assertThat(grid).hasSize(back + 5);
                assertThat(grid[0]).isEqualTo(from - back);
                assertThat(grid[back + 4]).isEqualTo(from + 4);
            }
        }
        assertThat(minutesRead)
                .as("425 once, then five for each turn, and what a shorter first question left out")
                .isLessThanOrEqualTo(425 + 20 + 99 * 5);
    }

    /** After a whole day has been gone through, no more is kept than the turns ask for. */
    @Test
    void whatNobodyAsksForIsForgotten() {
        RecentMinutes recent = new RecentMinutes(this::origin);
        recent.read(List.of(POINT), minute(0), 1440);
        for (int turn = 1; turn < 4; turn++) {
            recent.nextTurn();
            recent.read(List.of(POINT), minute(1440 + 5 * turn - 60), 60);
        }
        minutesRead = 0;
        recent.read(List.of(POINT), minute(0), 10);
        assertThat(minutesRead).isEqualTo(10);
    }
}
