package io.plenum.alarm.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmSample;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every expected value here was worked out by hand. */
class PerformanceAssessmentTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(10));
    private static final Offset<Double> EXACT = within(1e-9);

    private long id;

    /** 30 alarms in ten hours are 3 an hour; two people share them. */
    @Test
    void ratesAreForEachOperator() {
        List<Alarm> alarms = IntStream.range(0, 30).mapToObj(i -> at(i * 20)).toList();

        assertThat(PerformanceAssessment.of(alarms, START, END, 1).perHour()).isEqualTo(3, EXACT);
        assertThat(PerformanceAssessment.of(alarms, START, END, 2).perHour()).isEqualTo(1.5, EXACT);
    }

    /** What is folded or suppressed called for nobody, what was raised outside the period belongs to another one. */
    @Test
    void onlyWhatCalledForSomebodyCounts() {
        List<Alarm> alarms = List.of(
                at(0),
                at(-1),
                at(600),
                sample("b", 1).beneath(1).alarm(),
                sample("c", 2).with(AlarmState.SUPPRESSED).alarm());

        assertThat(PerformanceAssessment.of(alarms, START, END, 1).alarms()).isEqualTo(1);
    }

    /** Buckets 12, 6, 5, 4, 9, 0 …, 10: a flood of half an hour, none from the nine, and one of ten minutes. */
    @Test
    void aFloodBeginsWithTenAndLastsUntilFewerThanFive() {
        List<Alarm> alarms = new ArrayList<>();
        int[] buckets = {12, 6, 5, 4, 9, 0, 10};
        for (int i = 0; i < buckets.length; i++) {
            for (int n = 0; n < buckets[i]; n++) {
                alarms.add(sample("k" + n, i * 10).alarm());
            }
        }

        Performance found = PerformanceAssessment.of(alarms, START, END, 1);

        assertThat(found.floods()).isEqualTo(2);
        assertThat(found.longestFlood()).isEqualTo(Duration.ofMinutes(30));
        assertThat(found.floodShare()).isEqualTo(40 / 600.0, EXACT);
        assertThat(found.worst()).isEqualTo(12, EXACT);
        assertThat(found.worstAt()).isEqualTo(START);
        // for two people, twelve alarms are six each: no flood
        assertThat(PerformanceAssessment.of(alarms, START, END, 2).floods()).isZero();
    }

    /** Three within sixty seconds chatter; three within sixty-one, or three different ones, do not. */
    @Test
    void threeWithinAMinuteChatter() {
        List<Alarm> alarms = new ArrayList<>();
        for (int seconds : List.of(0, 30, 60)) {
            alarms.add(second("chatters", seconds));
        }
        for (int seconds : List.of(0, 30, 61)) {
            alarms.add(second("slow", seconds));
        }

        assertThat(PerformanceAssessment.of(alarms, START, END, 1).chattering())
                .extracting(f -> f.latest().key(), FrequentAlarm::count)
                .containsExactly(tuple("chatters", 3));
    }

    /** 25 hours at the end of the period, although it was raised before it; 24 hours exactly are not more than a day. */
    @Test
    void whatStandsLongerThanADayIsStale() {
        Alarm old = sample("old", -15 * 60).alarm();
        Alarm day = sample("day", -14 * 60).alarm();
        Alarm over = sample("over", -20 * 60)
                .returnedAt(START.plus(Duration.ofHours(3)))
                .alarm();

        assertThat(PerformanceAssessment.of(List.of(day, old, over), START, END, 1)
                        .stale())
                .containsExactly(old);
    }

    /** 20 of "a", 1 each of eleven others: the ten most frequent have 29 of 31. */
    @Test
    void theTopTenAndTheirShare() {
        List<Alarm> alarms = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> alarms.add(sample("a", i * 3).alarm()));
        IntStream.range(0, 11)
                .forEach(i -> alarms.add(sample("b%02d".formatted(i), i).alarm()));

        Performance found = PerformanceAssessment.of(alarms, START, END, 1);

        assertThat(found.topTen()).hasSize(10);
        assertThat(found.topTen().getFirst().count()).isEqualTo(20);
        assertThat(found.topTenShare()).isEqualTo(29 / 31.0, EXACT);
    }

    @Test
    void sharesOfThePriorities() {
        List<Alarm> alarms = List.of(
                sample("a", 0).with(Priority.URGENT).alarm(),
                sample("b", 1).with(Priority.LOW).alarm(),
                sample("c", 2).with(Priority.LOW).alarm(),
                sample("d", 3).with(Priority.LOW).alarm());

        Performance found = PerformanceAssessment.of(alarms, START, END, 1);

        assertThat(found.share(Priority.URGENT)).isEqualTo(0.25, EXACT);
        assertThat(found.share(Priority.HIGH)).isZero();
        assertThat(found.share(Priority.LOW)).isEqualTo(0.75, EXACT);
    }

    /** Waits of 1 to 10 minutes: half within 5, nine of ten within 9; the eleventh alarm was never acknowledged. */
    @Test
    void timesToAcknowledgeByNearestRank() {
        List<Alarm> alarms = new ArrayList<>();
        for (int minutes = 10; minutes >= 1; minutes--) {
            AlarmSample sample = sample("a" + minutes, minutes);
            alarms.add(sample.acknowledgedAt(sample.raised().plus(Duration.ofMinutes(minutes)))
                    .alarm());
        }
        alarms.add(at(100));

        Performance found = PerformanceAssessment.of(alarms, START, END, 1);

        assertThat(found.median()).isEqualTo(Duration.ofMinutes(5));
        assertThat(found.ninth()).isEqualTo(Duration.ofMinutes(9));
        assertThat(found.unacknowledged()).isEqualTo(1);
    }

    /** A quiet period has nothing to complain of, and divides by nothing. */
    @Test
    void nothingIsWithinEveryTarget() {
        Performance found = PerformanceAssessment.of(List.of(), START, END, 1);

        assertThat(KpiResult.of(found, KpiTargets.usual())).hasSize(10).allMatch(KpiResult::within);
        assertThat(found.topTenShare()).isZero();
    }

    private Alarm at(int minute) {
        return sample("key" + minute, minute).alarm();
    }

    private AlarmSample sample(String key, int minute) {
        return AlarmSample.of(++id, key, START.plus(Duration.ofMinutes(minute)));
    }

    private Alarm second(String key, int second) {
        return AlarmSample.of(++id, key, START.plusSeconds(second)).alarm();
    }
}
