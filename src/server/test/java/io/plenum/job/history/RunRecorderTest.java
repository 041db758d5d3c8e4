package io.plenum.job.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is worth a row, and what is counted together. */
class RunRecorderTest {

    private static final Instant MORNING = Instant.parse("2026-11-01T06:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final MovableClock now = new MovableClock(MORNING);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RunRecorder recorder = new RunRecorder(meters, now);

    private void run(String job, Duration period, Duration took, @Nullable String error) {
        Instant began = now.instant();
        now.forward(took);
        recorder.ended(job, period, began, took, LIMIT, error);
    }

    private List<JobRun> store() {
        List<JobRun> runs = recorder.waiting();
        recorder.stored(runs);
        return runs;
    }

    /** Four rows a second for the live plans would be 345 600 a day. */
    @Test
    void runsOfAFrequentJobThatEndAlikeAreOneRowOfTheDay() {
        run("Feed.tick", SECOND, SECOND, null);
        assertThat(store()).hasSize(1);
        for (int i = 0; i < 99; i++) {
            run("Feed.tick", SECOND, SECOND, null);
        }
        run("Feed.tick", SECOND, Duration.ofSeconds(9), null);
        assertThat(store()).as("their count is not worth a write at each turn").isEmpty();
        now.forward(Duration.ofMinutes(5));
        assertThat(store()).singleElement().satisfies(row -> {
            assertThat(row.began()).isEqualTo(MORNING);
            assertThat(row.runs()).isEqualTo(101);
            assertThat(row.longest()).isEqualTo(Duration.ofSeconds(9));
            assertThat(row.mean()).isEqualTo(Duration.ofSeconds(109).dividedBy(101));
        });
    }

    @Test
    void aNewDayIsANewRow() {
        run("Feed.tick", SECOND, SECOND, null);
        now.forward(Duration.ofHours(18));
        run("Feed.tick", SECOND, SECOND, null);
        assertThat(store()).extracting(JobRun::runs).containsExactly(1L, 1L);
    }

    /** Whoever looks for the cause of a bad night needs when it began to fail, when it worked again, and why it failed. */
    @Test
    void aRunThatEndsDifferentlyIsWaitingAtOnceWithTheFiguresBefore() {
        run("Feed.tick", SECOND, SECOND, null);
        run("Feed.tick", SECOND, SECOND, null);
        store();
        run("Feed.tick", SECOND, SECOND, "the peer is dead");
        run("Feed.tick", SECOND, SECOND, "the peer is dead");
        run("Feed.tick", SECOND, SECOND, "the peer refuses");
        run("Feed.tick", SECOND, SECOND, null);
        assertThat(store())
                .extracting(row -> row.outcome() + " " + row.runs() + " " + row.error())
                .containsExactly(
                        "SUCCEEDED 2 null",
                        "FAILED 2 the peer is dead",
                        "FAILED 1 the peer refuses",
                        "SUCCEEDED 1 null");
    }

    @Test
    void eachRunOfARareJobIsARow() {
        for (int i = 0; i < 3; i++) {
            run("Retention.daily", Duration.ofDays(1), SECOND, null);
        }
        assertThat(store()).hasSize(3);
    }

    /** A job that hangs for ever would never be seen if only ends were stored. */
    @Test
    void aRunThatHangsIsThereBeforeItEndsAndHasItsEndAfterwards() {
        Instant began = now.instant();
        now.forward(Duration.ofMinutes(3));
        recorder.overdue("Post.work", began, Duration.ofMinutes(3));
        recorder.overdue("Post.work", began, Duration.ofMinutes(4));
        assertThat(store()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(RunOutcome.OVERDUE);
            assertThat(row.ended()).isNull();
        });
        recorder.ended("Post.work", SECOND, began, Duration.ofMinutes(6), LIMIT, null);
        assertThat(store()).singleElement().satisfies(row -> {
            assertThat(row.began()).isEqualTo(began);
            assertThat(row.ended()).isEqualTo(began.plus(Duration.ofMinutes(6)));
            assertThat(row.outcome()).isEqualTo(RunOutcome.OVERDUE);
        });
    }

    /** What is stored while it grows must be stored again. */
    @Test
    void whatHasChangedWhileItWasStoredWaitsOn() {
        Instant began = now.instant();
        recorder.overdue("Post.work", began, LIMIT);
        List<JobRun> storing = recorder.waiting();
        recorder.ended("Post.work", SECOND, began, Duration.ofMinutes(6), LIMIT, null);
        recorder.stored(storing);
        assertThat(recorder.waiting()).singleElement().matches(row -> row.ended() != null);
    }

    /** A database that is away for days must not cost the server its memory. */
    @Test
    void whatWaitsIsBoundedAndTheOldestAreDroppedAndCounted() {
        for (int i = 0; i < RunRecorder.MOST + 7; i++) {
            run("Retention.daily", Duration.ofDays(1), SECOND, "run " + i);
        }
        assertThat(recorder.waiting()).hasSize(RunRecorder.MOST).first().matches(row -> "run 7".equals(row.error()));
        assertThat(meters.get("plenum.job.history.dropped").counter().count()).isEqualTo(7);
    }

    /** The check of the table would refuse it, and everything that waits with it. */
    @Test
    void aClockThatWasSetBackMakesNoRunOfNegativeLength() {
        recorder.ended("Retention.daily", Duration.ofDays(1), MORNING, Duration.ofHours(-1), LIMIT, null);
        assertThat(store()).singleElement().satisfies(row -> assertThat(row.ended())
                .isEqualTo(row.began()));
    }
}
