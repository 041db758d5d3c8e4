package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.link.serving.ObjectServer;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A value of the server must not look as if it held once nobody can say so any more. */
class ServingBoardTest {

    private static final ServedId ID = new ServedId(PointKind.NUMERIC, 1);
    private static final ServedList LIST =
            new ServedList(1, Set.of("plant"), List.of(new ServedObject(ID, "a", "", Unit.UNITLESS, List.of())));
    private static final ServedValue GOOD = new ServedValue(ID, 5, Quality.GOOD);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T12:00:00Z"));
    private final ServingBoard board = new ServingBoard(clock);
    private final Shown shown = new Shown();

    private static final class Shown implements ObjectServer {

        private final List<ServedList> lists = new ArrayList<>();
        private final Map<ServedId, ServedValue> values = new HashMap<>();

        @Override
        public void serve(ServedList objects) {
            lists.add(objects);
        }

        @Override
        public void served(List<ServedValue> said) {
            said.forEach(value -> values.put(value.id(), value));
        }
    }

    private ServedValue value() {
        board.follow(Map.of("plant", shown));
        return shown.values.getOrDefault(ID, new ServedValue(ID, -1, Quality.FAULT));
    }

    @Test
    void afterAMinuteOfSilenceNoValueCountsAndTheNextWordBringsItBack() {
        board.list(LIST);
        assertThat(value()).isEqualTo(ServedValue.unknown(ID));
        board.values(List.of(GOOD));
        assertThat(value()).isEqualTo(GOOD);
        clock.forward(Duration.ofSeconds(50));
        // Nothing has changed, but the server is there.
        board.values(List.of());
        clock.forward(Duration.ofSeconds(59));
        assertThat(value()).isEqualTo(GOOD);
        clock.forward(Duration.ofSeconds(1));
        assertThat(value()).isEqualTo(GOOD.lost());
        board.values(List.of(GOOD));
        assertThat(value()).isEqualTo(GOOD);
    }

    /** A connection that was opened anew is given everything; one that is not chosen, or no longer, serves nothing. */
    @Test
    void aConnectionServesWhatItIsChosenFor() {
        board.list(LIST);
        board.values(List.of(GOOD));
        Shown other = new Shown();
        board.follow(Map.of("plant", shown, "other", other));
        assertThat(shown.lists).containsExactly(LIST);
        assertThat(other.lists).containsExactly(LIST.without());
        assertThat(other.values).isEmpty();
        Shown again = new Shown();
        board.follow(Map.of("plant", again));
        assertThat(again.lists).containsExactly(LIST);
        assertThat(again.values).containsEntry(ID, GOOD);
        board.list(ServedList.NONE);
        board.follow(Map.of("plant", again));
        assertThat(again.lists).containsExactly(LIST, ServedList.NONE);
    }
}
