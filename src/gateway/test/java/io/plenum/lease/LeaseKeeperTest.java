package io.plenum.lease;

import static io.plenum.lease.LeaseRig.eventually;
import static io.plenum.lease.LeaseRig.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.command.PointWrite;
import io.plenum.point.PointId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The worst are a write that nobody ordered and a command that nobody takes back. */
@Timeout(60)
class LeaseKeeperTest {

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private LeaseRig rig;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        rig = new LeaseRig(folder);
    }

    @AfterEach
    void end() {
        rig.close();
        assertThat(rig.controllers.overlapped).as("two threads at one point").isFalse();
    }

    @Test
    void aCommandIsHeldUntilItsEndAndReleasedByItself() throws Exception {
        LeaseReport held = rig.hold(id, 1, 21);
        assertThat(held.stage()).isEqualTo(Stage.HELD);
        assertThat(Objects.requireNonNull(held.before()).slots()).isEmpty();
        assertThat(Objects.requireNonNull(held.after()).at(8)).isEqualTo(21);
        // What is over before it was reported is reported once.
        eventually("the report of the beginning", () -> isReported(Stage.HELD));
        rig.pass(Duration.ofMinutes(59));
        rig.pass(Duration.ofMinutes(1));
        rig.becomes(id, Stage.RELEASED);
        assertThat(rig.controllers.at(1, 8)).isNull();
        eventually("the report of the end", () -> isReported(Stage.RELEASED));
        assertThat(rig.controllers.writes).hasSize(2);
    }

    private boolean isReported(Stage stage) {
        return rig.reports.stream().anyMatch(report -> report.stage() == stage);
    }

    private boolean isOverruled(String why) {
        LeaseReport report = rig.present(id);
        return report.stage() == Stage.OVERRULED
                && Objects.requireNonNull(report.reason()).messageKey().equals("connector.problem." + why);
    }

    /** Whoever has ordered it knows within a minute, not at the end; and nothing of somebody else's is touched. */
    @Test
    void whatSomebodyElseDoesMeanwhileIsKnownWithinAMinute() throws Exception {
        rig.hold(id, 1, 21);
        rig.pass(Duration.ofSeconds(61));
        rig.controllers.write(1, 5, 16.0);
        rig.pass(Duration.ofSeconds(61));
        eventually("overruled", () -> isOverruled("command-overruled-since"));
        rig.controllers.write(1, 5, null);
        rig.pass(Duration.ofSeconds(61));
        rig.becomes(id, Stage.HELD);
        rig.controllers.write(1, 8, 25.0);
        rig.pass(Duration.ofSeconds(61));
        eventually("taken", () -> isOverruled("command-since"));
        eventually("the reports", () -> rig.reports.stream()
                .map(LeaseReport::stage)
                .toList()
                .containsAll(List.of(Stage.HELD, Stage.OVERRULED)));
        rig.restart();
        rig.pass(Duration.ofMinutes(61));
        rig.becomes(id, Stage.TAKEN);
        assertThat(rig.controllers.at(1, 8)).isEqualTo(25.0);
        assertThat(rig.controllers.writes.stream().filter(PointWrite.Hold.class::isInstance))
                .hasSize(1);
    }

    /** A controller that was restored shows our value again: the lease was never given up, and ends it. */
    @Test
    void whatComesBackIsHeldAgainAndReleased() throws Exception {
        rig.hold(id, 1, 21);
        rig.controllers.write(1, 8, null);
        rig.pass(Duration.ofSeconds(30));
        assertThat(rig.stage(id)).isEqualTo(Stage.HELD);
        rig.pass(Duration.ofSeconds(31));
        eventually("gone", () -> isOverruled("command-since"));
        rig.controllers.write(1, 8, 21.0);
        rig.pass(Duration.ofSeconds(61));
        rig.becomes(id, Stage.HELD);
        rig.pass(Duration.ofHours(1));
        rig.becomes(id, Stage.RELEASED);
        assertThat(rig.controllers.at(1, 8)).isNull();
    }

    /** Without priorities there is nothing beneath: the value from before is written again. */
    @Test
    void aPointWithoutPrioritiesReturnsToWhatItHad() throws Exception {
        rig.controllers.write(100, 0, 19.5);
        rig.hold(id, 100, 21);
        assertThat(rig.controllers.at(100, 0)).isEqualTo(21);
        // The later one takes its place, and returns to what was there before both.
        LeaseOrder later = new LeaseOrder(
                other,
                1,
                Action.HOLD,
                "plant",
                new PointId(100),
                10,
                23,
                rig.clock.instant().plusSeconds(7_200),
                rig.clock.instant().plusSeconds(60),
                null);
        assertThat(rig.take(later).stage()).isEqualTo(Stage.HELD);
        assertThat(rig.stage(id)).isEqualTo(Stage.TAKEN);
        rig.pass(Duration.ofMinutes(61));
        rig.release(other, 2);
        assertThat(rig.stage(other)).isEqualTo(Stage.RELEASED);
        assertThat(rig.controllers.at(100, 0)).isEqualTo(19.5);
    }

    /** Duplicate, late and replayed orders: none of them writes or releases anything. */
    @Test
    void anOrderThatWasTakenBeforeChangesNothing() throws Exception {
        LeaseOrder hold = rig.order(id, 1, Action.HOLD, 1, 21);
        LeaseReport held = rig.take(hold);
        assertThat(rig.take(hold)).isEqualTo(held);
        LeaseReport released = rig.release(id, 2);
        assertThat(released.stage()).isEqualTo(Stage.RELEASED);
        for (int again = 1; again <= 2; again++) {
            assertThat(rig.take(hold)).isEqualTo(released);
            assertThat(rig.release(id, 2)).isEqualTo(released);
            rig.restart();
        }
        assertThat(rig.take(rig.order(id, 3, Action.HOLD, 1, 22)).stage()).isEqualTo(Stage.RELEASED);
        assertThat(rig.present(id).revision()).isEqualTo(3);
        assertThat(rig.take(rig.order(id, 4, Action.ADOPT, 1, 22)).stage()).isEqualTo(Stage.RELEASED);
        assertThat(rig.controllers.writes).hasSize(2);
        rig.pass(Duration.ofDays(6));
        rig.restart();
        assertThat(rig.take(hold).stage()).isEqualTo(Stage.RELEASED);
    }

    /** The order to hold was lost on its way and comes after the one that takes it back. */
    @Test
    void whatWasTakenBackBeforeItCameIsNeverWritten() throws Exception {
        assertThat(rig.release(id, 2).stage()).isEqualTo(Stage.RELEASED);
        assertThat(rig.reason(id)).isEqualTo("connector.problem.command-never-written");
        rig.restart();
        assertThat(rig.hold(id, 1, 21).stage()).isEqualTo(Stage.RELEASED);
        assertThat(rig.controllers.writes).isEmpty();
    }

    @Test
    void whatIsNotAllowedIsRefusedBeforeAnyControllerIsAsked() throws Exception {
        Instant now = rig.clock.instant();
        record Case(int point, int priority, double value, Instant until, Instant notAfter, String why) {}
        Instant hour = now.plusSeconds(3600);
        Instant minute = now.plusSeconds(60);
        for (Case each : List.of(
                new Case(1, 6, 21, hour, minute, "priority"),
                new Case(1, 17, 21, hour, minute, "priority"),
                new Case(1, 8, 9.9, hour, minute, "too-low"),
                new Case(1, 8, 30.1, hour, minute, "too-high"),
                new Case(201, 8, 21, hour, minute, "not-opened"),
                new Case(1, 8, 21, now.plus(Duration.ofHours(9)), minute, "too-long"),
                new Case(1, 8, 21, now, minute, "end-passed"),
                new Case(1, 8, 21, hour, now.minusMillis(1), "too-late"))) {
            UUID fresh = UUID.randomUUID();
            rig.take(new LeaseOrder(
                    fresh,
                    1,
                    Action.HOLD,
                    "plant",
                    new PointId(each.point()),
                    each.priority(),
                    each.value(),
                    each.until(),
                    each.notAfter(),
                    null));
            assertThat(rig.stage(fresh)).isEqualTo(Stage.REFUSED);
            assertThat(rig.reason(fresh)).isEqualTo("connector.problem.command-" + each.why());
        }
        rig.controllers.writable = false;
        rig.hold(id, 1, 21);
        assertThat(rig.reason(id)).isEqualTo("connector.problem.command-kind");
        assertThat(rig.controllers.writes).isEmpty();
    }

    /** A motor or a valve that is told something else each second wears out. */
    @Test
    void anotherValueCanComeTooSoonAfterTheLast() throws Exception {
        rig.hold(id, 50, 21);
        rig.release(id, 2);
        rig.restart();
        rig.hold(other, 50, 22);
        assertThat(rig.reason(other)).isEqualTo("connector.problem.command-too-soon");
        rig.pass(Duration.ofMinutes(5));
        assertThat(rig.hold(UUID.randomUUID(), 50, 22).stage()).isEqualTo(Stage.HELD);
    }

    /** Without a word of the server, and after one that nobody understands, nothing is writable; a release always goes. */
    @Test
    void theReadOnlySwitchStopsWritesAndNoReleases() throws Exception {
        rig.hold(id, 1, 21);
        rig.controllers.silent.add(new PointId(2));
        rig.leases.order(rig.order(other, 1, Action.HOLD, 2, 21), Duration.ZERO);
        assertThat(rig.stage(other)).isEqualTo(Stage.WRITING);
        rig.leases.follow(policy(true));
        assertThat(rig.stage(other)).isEqualTo(Stage.REFUSED);
        rig.restart();
        rig.controllers.silent.clear();
        UUID third = UUID.randomUUID();
        rig.hold(third, 3, 21);
        assertThat(rig.reason(third)).isEqualTo("connector.problem.command-switched-off");
        // An earlier end is no write; a later one waits until writing is allowed.
        LeaseOrder longer = rig.order(id, 2, Action.HOLD, 1, 21);
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.take(rig.order(id, 2, Action.HOLD, 1, 21)).reason()).isNotNull();
        assertThat(rig.take(new LeaseOrder(
                                id,
                                3,
                                Action.HOLD,
                                longer.connection(),
                                longer.point(),
                                8,
                                21,
                                rig.clock.instant().plusSeconds(5),
                                rig.clock.instant(),
                                null))
                        .reason())
                .isNull();
        rig.pass(Duration.ofSeconds(5));
        rig.becomes(id, Stage.RELEASED);
        assertThat(rig.controllers.writes)
                .extracting(write -> write.point().id().value())
                .containsExactly(1, 1);
    }

    /** The person in front of the controller, or another system, has the last word. */
    @Test
    void whatSomebodyElseHasWrittenSinceIsLeftAlone() throws Exception {
        rig.hold(id, 1, 21);
        rig.hold(other, 100, 21);
        rig.controllers.write(1, 8, 23.0);
        rig.controllers.write(100, 0, 23.0);
        rig.pass(Duration.ofHours(1));
        rig.becomes(id, Stage.TAKEN);
        rig.becomes(other, Stage.TAKEN);
        assertThat(rig.controllers.at(1, 8)).isEqualTo(23);
        assertThat(rig.controllers.at(100, 0)).isEqualTo(23);
    }

    /** The very value is there already and nobody here wrote it: releasing it at the end would take it from its owner. */
    @Test
    void somebodyElsesCommandOfTheSameValueIsNotTakenOver() throws Exception {
        rig.controllers.write(1, 8, 21.0);
        rig.hold(id, 1, 21);
        assertThat(rig.stage(id)).isEqualTo(Stage.REFUSED);
        assertThat(rig.reason(id)).isEqualTo("connector.problem.command-same");
        rig.release(id, 2);
        assertThat(rig.controllers.at(1, 8)).isEqualTo(21);
        assertThat(rig.controllers.writes).isEmpty();
    }

    @Test
    void theLaterOfTwoAtOnePlaceCounts() throws Exception {
        rig.hold(id, 1, 21);
        // The same value: the end of the earlier one must not take it from the later one.
        rig.take(new LeaseOrder(
                other,
                1,
                Action.HOLD,
                "plant",
                new PointId(1),
                8,
                21,
                rig.clock.instant().plus(Duration.ofHours(2)),
                rig.clock.instant(),
                null));
        assertThat(rig.stage(id)).isEqualTo(Stage.TAKEN);
        rig.pass(Duration.ofHours(1));
        rig.restart();
        assertThat(rig.stage(other)).isEqualTo(Stage.HELD);
        assertThat(rig.controllers.at(1, 8)).isEqualTo(21);
        // One that is refused changes nothing about the present one.
        rig.controllers.refusing.add(new PointId(1));
        UUID third = UUID.randomUUID();
        rig.hold(third, 1, 22);
        assertThat(rig.stage(third)).isEqualTo(Stage.REFUSED);
        assertThat(rig.stage(other)).isEqualTo(Stage.HELD);
        rig.pass(Duration.ofHours(1));
        rig.becomes(other, Stage.RELEASED);
        assertThat(rig.controllers.at(1, 8)).isNull();
    }

    /** What the controller has made of it is taken back, not only what was ordered. */
    @Test
    void aCommandThatTheControllerHasChangedIsTakenBack() throws Exception {
        rig.controllers.clamped.put(new PointId(1), 20.0);
        rig.controllers.clamped.put(new PointId(100), 20.0);
        rig.hold(id, 1, 25);
        rig.hold(other, 100, 25);
        for (UUID each : List.of(id, other)) {
            rig.becomes(each, Stage.MISMATCH);
            assertThat(rig.reason(each)).isEqualTo("test.clamped");
        }
        assertThat(rig.controllers.at(1, 8)).isNull();
        assertThat(rig.controllers.at(100, 0)).isEqualTo(TestControllers.DEFAULT);
    }

    @Test
    void whatIsOverruledIsHeldAndReleased() throws Exception {
        rig.controllers.write(1, 5, 24.0);
        assertThat(rig.hold(id, 1, 21).stage()).isEqualTo(Stage.OVERRULED);
        rig.pass(Duration.ofHours(1));
        rig.becomes(id, Stage.RELEASED);
        assertThat(rig.controllers.at(1, 5)).isEqualTo(24);
    }

    /** Another end needs no write; another value is a write. */
    @Test
    void aLeaseTakesAnotherEndAndAnotherValue() throws Exception {
        rig.hold(id, 1, 21);
        rig.pass(Duration.ofMinutes(50));
        rig.take(rig.order(id, 2, Action.HOLD, 1, 21));
        rig.pass(Duration.ofMinutes(50));
        assertThat(rig.stage(id)).isEqualTo(Stage.HELD);
        assertThat(rig.controllers.writes).hasSize(1);
        assertThat(rig.take(rig.order(id, 3, Action.HOLD, 1, 22)).stage()).isEqualTo(Stage.HELD);
        assertThat(rig.controllers.at(1, 8)).isEqualTo(22);
        // Not allowed: it stays as it is, and says so.
        LeaseReport refused = rig.take(rig.order(id, 4, Action.HOLD, 1, 99));
        assertThat(refused.stage()).isEqualTo(Stage.HELD);
        assertThat(refused.revision()).isEqualTo(4);
        assertThat(refused.reason()).isNotNull();
        rig.release(id, 5);
        assertThat(rig.controllers.at(1, 8)).isNull();
    }

    /** A silent controller: on the disk at once, tried until the order is too late, and then released, since nobody knows. */
    @Test
    void aWriteThatIsNotAnsweredIsTakenBackOnceItIsTooLate() throws Exception {
        PointId point = new PointId(1);
        rig.controllers.mute.add(point);
        LeaseReport report = rig.leases.order(rig.order(id, 1, Action.HOLD, 1, 21), Duration.ZERO);
        assertThat(report.stage()).isEqualTo(Stage.WRITING);
        eventually("the write without an answer", () -> rig.controllers.at(1, 8) != null);
        eventually("the problem", () -> rig.present(id).reason() != null);
        rig.pass(Duration.ofSeconds(61));
        rig.becomes(id, Stage.RELEASING);
        rig.controllers.mute.clear();
        rig.pass(Duration.ofSeconds(61));
        rig.becomes(id, Stage.RELEASED);
        assertThat(rig.controllers.at(1, 8)).isNull();

        rig.controllers.silent.add(point);
        rig.leases.order(rig.order(other, 1, Action.HOLD, 1, 21), Duration.ZERO);
        rig.pass(Duration.ofSeconds(61));
        rig.becomes(other, Stage.REFUSED);
        rig.controllers.silent.clear();
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.controllers.at(1, 8)).isNull();
    }

    /** The connection is down at the end, the gateway is restarted, and the point has been bound to something else meanwhile. */
    @Test
    void aReleaseIsTriedUntilItIsDoneWhereItWasWritten() throws Exception {
        rig.hold(id, 1, 21);
        rig.controllers.open = false;
        rig.pass(Duration.ofHours(1));
        eventually("the problem", () -> rig.present(id).reason() != null);
        assertThat(rig.reason(id)).isEqualTo("connector.problem.not-open");
        rig.restart();
        rig.controllers.device = "2";
        rig.controllers.open = true;
        rig.pass(Duration.ofSeconds(2));
        rig.becomes(id, Stage.RELEASED);
        PointWrite last = rig.controllers.writes.getLast();
        assertThat(Objects.requireNonNull(last.point().source()).address()).isEqualTo("1/1");
        assertThat(rig.present(id).reason()).isNull();
    }

    /** A controller that has gone silent must not keep another one's command from ending in time. */
    @Test
    void aSilentDeviceDelaysNoOther() throws Exception {
        List<UUID> all = new ArrayList<>();
        CountDownLatch answers = new CountDownLatch(1);
        for (int point = 1; point <= 12; point++) {
            all.add(UUID.randomUUID());
            rig.hold(all.getLast(), point, 21);
        }
        rig.controllers.device = "2";
        rig.hold(id, 20, 21);
        rig.controllers.beforeWrite = () -> {
            if (!Thread.currentThread().getName().equals("lease-20")) {
                awaitUninterruptibly(answers);
            }
        };
        rig.pass(Duration.ofHours(1));
        rig.becomes(id, Stage.RELEASED);
        assertThat(all).allMatch(each -> rig.stage(each) != Stage.RELEASED);
        answers.countDown();
        all.forEach(each -> rig.becomes(each, Stage.RELEASED));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A clock that is put forward ends leases early; one that is put back does not make them longer than they were when it was right, also
     * not over a restart.
     */
    @Test
    void aClockThatIsPutBackOrForwardKeepsNothingLonger() throws Exception {
        rig.hold(id, 1, 21);
        rig.hold(other, 2, 21);
        rig.clock.forward(Duration.ofHours(-5));
        rig.nanos.addAndGet(Duration.ofMinutes(61).toNanos());
        rig.becomes(id, Stage.RELEASED);
        rig.becomes(other, Stage.RELEASED);

        UUID third = UUID.randomUUID();
        rig.hold(third, 3, 21);
        rig.clock.forward(Duration.ofHours(-5));
        rig.restart();
        rig.nanos.addAndGet(Duration.ofMinutes(61).toNanos());
        rig.becomes(third, Stage.RELEASED);

        UUID fourth = UUID.randomUUID();
        rig.hold(fourth, 4, 21);
        rig.clock.forward(Duration.ofHours(5));
        rig.becomes(fourth, Stage.RELEASED);
    }

    /** The gateway's folder was lost, or replaced by that of another machine: the server says what stands. */
    @Test
    void whatTheServerSaysStandsIsReleasedAtItsEndWithoutAWrite() throws Exception {
        rig.controllers.write(1, 8, 21.0);
        assertThat(rig.take(rig.order(id, 4, Action.ADOPT, 1, 21)).stage()).isEqualTo(Stage.HELD);
        rig.restart();
        assertThat(rig.controllers.writes).isEmpty();
        rig.pass(Duration.ofHours(1));
        rig.becomes(id, Stage.RELEASED);
        assertThat(rig.controllers.at(1, 8)).isNull();
    }

    /** Nobody takes reports for a while: the last one of each lease is handed on, not every step in between. */
    @Test
    void reportsWaitUntilSomebodyTakesThem() throws Exception {
        rig.takesReports = false;
        rig.hold(id, 1, 21);
        rig.release(id, 2);
        rig.takesReports = true;
        eventually("the report", () -> !rig.reports.isEmpty());
        assertThat(rig.reports).extracting(LeaseReport::stage).containsOnly(Stage.RELEASED);
    }

    /** Many at once: an end at six in the evening is that of a whole building. */
    @Test
    void manyEndsAtOnceAreDealtWith() throws Exception {
        List<UUID> all =
                IntStream.range(0, 180).mapToObj(any -> UUID.randomUUID()).toList();
        for (int i = 0; i < all.size(); i++) {
            LeaseOrder order = rig.order(all.get(i), 1, Action.HOLD, i + 1, 21);
            rig.leases.order(order, Duration.ZERO);
        }
        all.forEach(each -> rig.becomes(each, Stage.HELD));
        rig.pass(Duration.ofHours(1));
        all.forEach(each -> rig.becomes(each, Stage.RELEASED));
    }
}
