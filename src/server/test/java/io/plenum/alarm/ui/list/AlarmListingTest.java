package io.plenum.alarm.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmSample;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmListingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** One trip and what it caused are one line to read, and unfold in place. */
    @Test
    void consequencesFoldBeneathTheirCause() {
        AlarmListing listing = new AlarmListing(List.of(
                sample(1).alarm(),
                sample(2).beneath(1).alarm(),
                sample(3).beneath(2).alarm()));

        assertThat(listing.headlines()).extracting(Alarm::id).containsExactly(1L);
        assertThat(lines(listing, Set.of())).containsExactly(1L);
        assertThat(listing.lines(AlarmListing.Grouping.CAUSE, Set.of(), List.of())
                        .getFirst()
                        .count())
                .isEqualTo(2);
        assertThat(lines(listing, Set.of(1L))).startsWith(1L).hasSize(3);
    }

    /** A cause that is over or shelved must not hide what still goes on. */
    @Test
    void anAlarmWithoutALivingCauseIsAHeadline() {
        AlarmListing listing = new AlarmListing(List.of(
                sample(1).with(AlarmState.SHELVED).alarm(),
                sample(2).beneath(1).alarm(),
                sample(3).beneath(99).alarm()));

        assertThat(listing.headlines()).extracting(Alarm::id).containsExactlyInAnyOrder(2L, 3L);
    }

    /** What waits for an answer comes first, even before something graver that somebody has seen. */
    @Test
    void theUnansweredComeFirstThenTheGraverThenTheNewer() {
        AlarmListing listing = new AlarmListing(List.of(
                sample(1).with(Priority.URGENT).with(AlarmState.ACKNOWLEDGED).alarm(),
                sample(2).with(Priority.LOW).alarm(),
                sample(3).with(Priority.HIGH).alarm(),
                sample(4).with(Priority.HIGH).alarm()));

        assertThat(lines(listing, Set.of())).containsExactly(4L, 3L, 2L, 1L);
        assertThat(listing.waiting()).containsEntry(Priority.HIGH, 2).containsEntry(Priority.URGENT, 0);
    }

    /** By floor in the order of the building; what is on none comes last. */
    @Test
    void groupsByFloor() {
        AlarmListing listing = new AlarmListing(List.of(
                sample(1).on(null).alarm(),
                sample(2).on("floor-2").alarm(),
                sample(3).on("floor-1").alarm()));

        assertThat(listing.lines(AlarmListing.Grouping.FLOOR, Set.of(), List.of("floor-1", "floor-2")))
                .extracting(AlarmListing.ListedAlarm::heading)
                .containsExactly("floor-1", null, "floor-2", null, "", null);
    }

    private static List<Long> lines(AlarmListing listing, Set<Long> open) {
        return listing.lines(AlarmListing.Grouping.CAUSE, open, List.of()).stream()
                .map(AlarmListing.ListedAlarm::alarm)
                .map(alarm -> alarm == null ? -1 : alarm.id())
                .toList();
    }

    private static AlarmSample sample(long id) {
        return AlarmSample.of(id, "k" + id, NOON.plusSeconds(id));
    }
}
