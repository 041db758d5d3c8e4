package io.plenum.lease;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command, from its first order to long after its end.
 *
 * @param number counts leases in the order in which they came: of two at one place the later one counts
 * @param order what is to be, with everything that was taken of later orders; its revision is that of the report
 * @param point as it was when it was written, so that it is released there even if it has been bound to something else since; null before
 * @param report how it is, as it is told to the server
 */
record Lease(long number, LeaseOrder order, @Nullable Point point, LeaseTrace trace, LeaseReport report) {

    /** That was never seen before. */
    static Lease of(long number, LeaseOrder order, LeaseTrace trace, Stage stage, @Nullable Problem why, Instant now) {
        return new Lease(
                number, order, null, trace, new LeaseReport(order.id(), order.revision(), stage, now, null, null, why));
    }

    UUID id() {
        return order.id();
    }

    int revision() {
        return report.revision();
    }

    Stage stage() {
        return report.stage();
    }

    boolean isOver() {
        return stage().isOver();
    }

    /** Whether the controller has to do something. */
    boolean isUnderWay() {
        return stage() == Stage.WRITING || stage() == Stage.RELEASING;
    }

    Lease at(Stage stage, @Nullable Problem reason, Instant now) {
        return new Lease(
                number,
                order,
                point,
                trace,
                new LeaseReport(id(), revision(), stage, now, report.before(), report.after(), reason));
    }

    /** It is taken back before its end, because of something. */
    Lease takenBack(Stage end, @Nullable Problem why, Instant now) {
        return with(trace.endingAs(end, why)).at(Stage.RELEASING, why, now);
    }

    /** The next order about it, of which only the revision counts where it is the present one. */
    Lease following(LeaseOrder next, int revision) {
        return new Lease(
                number,
                next,
                point,
                trace,
                new LeaseReport(
                        id(), revision, stage(), report.time(), report.before(), report.after(), report.reason()));
    }

    Lease with(LeaseTrace next) {
        return new Lease(number, order, point, next, report);
    }

    /** Just before it is written. */
    Lease claimed(Point where, CommandState state, LeaseTrace next) {
        CommandState before = report.before() == null ? state : report.before();
        return new Lease(
                number,
                order,
                where,
                next,
                new LeaseReport(id(), revision(), stage(), report.time(), before, state, report.reason()));
    }

    /** What was read last; null changes nothing. */
    Lease after(@Nullable CommandState state) {
        return state == null
                ? this
                : new Lease(
                        number,
                        order,
                        point,
                        trace,
                        new LeaseReport(
                                id(), revision(), stage(), report.time(), report.before(), state, report.reason()));
    }

    /**
     * Whether both command the same place of the same point. Without priorities that is the point itself; whether it has any is known once
     * one of them has been read.
     */
    boolean isBeside(Lease other) {
        return !id().equals(other.id())
                && order.point().equals(other.order.point())
                && (order.priority() == other.order.priority() || !isPrioritised() || !other.isPrioritised());
    }

    private boolean isPrioritised() {
        CommandState read = report.after();
        return read == null || read.prioritised();
    }

    /** What a state has where this lease commands: of its priority, or at all where there are none. */
    @Nullable
    Double in(@Nullable CommandState state) {
        if (state == null) {
            return null;
        }
        return state.prioritised() ? state.at(order.priority()) : state.present();
    }
}
