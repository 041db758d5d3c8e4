package io.plenum.command.ledger;

import static io.plenum.command.OverrideState.AWAITING_APPROVAL;
import static io.plenum.command.OverrideState.CANCELLED;
import static io.plenum.command.OverrideState.CANCELLING;
import static io.plenum.command.OverrideState.HELD;
import static io.plenum.command.OverrideState.MISMATCH;
import static io.plenum.command.OverrideState.OVERRULED;
import static io.plenum.command.OverrideState.REFUSED;
import static io.plenum.command.OverrideState.RELEASED;
import static io.plenum.command.OverrideState.RELEASING;
import static io.plenum.command.OverrideState.TAKEN;

import io.plenum.command.OverrideState;
import io.plenum.link.Problem;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of an override by what people want and what its gateway reports. Changes nothing itself. */
public final class OverrideLife {

    private OverrideLife() {}

    /** Somebody wants it to end, or its end has come. */
    public static StoredOverride released(StoredOverride entry, Instant now) {
        return leaving(entry, RELEASING, now, null);
    }

    /** Nobody knows whether its gateway has it: it is taken back. */
    public static StoredOverride cancelled(StoredOverride entry, Instant now, Problem why) {
        return leaving(entry, CANCELLING, now, why);
    }

    private static StoredOverride leaving(
            StoredOverride entry, OverrideState state, Instant now, @Nullable Problem why) {
        return entry.with()
                .state(state)
                .revision(entry.revision() + 1)
                .endWanted(now.isBefore(entry.endWanted()) ? now : entry.endWanted())
                .problem(why)
                .build();
    }

    /** An earlier lease that is over by then is not begun anew. */
    public static StoredOverride prolonged(StoredOverride entry, Instant until) {
        Instant notAfter = until.isBefore(entry.until()) ? until : entry.until();
        return entry.with()
                .revision(entry.revision() + 1)
                .until(until)
                .notAfter(notAfter)
                .endWanted(until)
                .build();
    }

    /** Its gateway has lost it while it stands at the controller: it has to know it again, also to release it. */
    public static StoredOverride adopted(StoredOverride entry) {
        return entry.with().revision(entry.revision() + 1).adopt(true).build();
    }

    public static StoredOverride taken(StoredOverride entry, UUID by, Instant now) {
        return entry.with()
                .state(TAKEN)
                .takenBy(by)
                .problem(Problem.of("command.problem.replaced"))
                .ended(now)
                .build();
    }

    /**
     * What had taken its place was never written: it may stand there still. Its gateway is asked by the same order once more, which is
     * too late to begin anything.
     */
    public static StoredOverride reopened(StoredOverride entry) {
        return entry.with()
                .state(HELD)
                .revision(entry.revision() + 1)
                .takenBy(null)
                .problem(null)
                .ended(null)
                .build();
    }

    /**
     * What a report of its gateway makes of it; null where it says nothing new: it came before, or later than one that is younger.
     *
     * @param now of the server
     */
    public static @Nullable StoredOverride reported(StoredOverride entry, LeaseReport report, Instant now) {
        if (!entry.isLive()) {
            return null;
        }
        if (report.stage().isOver()) {
            return entry.with()
                    .state(end(entry, report))
                    .revision(Math.max(entry.revision(), report.revision()))
                    .confirmed(Math.max(entry.confirmed(), report.revision()))
                    .before(before(entry, report))
                    .stood(entry.stood() || report.stage() == Stage.TAKEN || report.stage() == Stage.MISMATCH)
                    .problem(problem(entry, report))
                    .reported(report.time())
                    .ended(now)
                    .build();
        }
        StoredOverride after = live(entry, report);
        return after.equals(entry) ? null : after;
    }

    private static OverrideState end(StoredOverride entry, LeaseReport report) {
        boolean answered = report.revision() >= entry.revision() && entry.isLeaving();
        return switch (report.stage()) {
            case TAKEN -> TAKEN;
            case MISMATCH -> MISMATCH;
            case REFUSED -> answered ? left(entry) : REFUSED;
            default -> left(entry);
        };
    }

    private static OverrideState left(StoredOverride entry) {
        return entry.state() == CANCELLING ? CANCELLED : RELEASED;
    }

    /** Why it was taken back stays known. */
    private static @Nullable Problem problem(StoredOverride entry, LeaseReport report) {
        return entry.state() == CANCELLING ? entry.problem() : report.reason();
    }

    private static @Nullable Double before(StoredOverride entry, LeaseReport report) {
        return entry.before() == null && report.before() != null
                ? report.before().present()
                : entry.before();
    }

    private static StoredOverride live(StoredOverride entry, LeaseReport report) {
        boolean writing = report.stage() == Stage.WRITING;
        boolean younger = report.revision() > entry.confirmed()
                || entry.reported() == null
                || report.time().isAfter(entry.reported());
        boolean adopted = entry.adopt() && report.revision() >= entry.revision();
        // What it knows again it can release.
        int next = adopted && entry.isLeaving() ? 1 : 0;
        return entry.with()
                .state(younger ? state(entry, report.stage()) : entry.state())
                .revision(Math.max(entry.revision(), report.revision()) + next)
                .confirmed(writing ? entry.confirmed() : Math.max(entry.confirmed(), report.revision()))
                .before(before(entry, report))
                .stood(entry.stood() || !writing)
                .adopt(entry.adopt() && !adopted)
                .problem(younger && entry.state() != CANCELLING ? report.reason() : entry.problem())
                .reported(younger && !writing ? report.time() : entry.reported())
                .build();
    }

    private static OverrideState state(StoredOverride entry, Stage stage) {
        if (entry.isLeaving() || entry.state() == AWAITING_APPROVAL) {
            return entry.state();
        }
        return switch (stage) {
            case HELD -> HELD;
            case OVERRULED -> OVERRULED;
            case RELEASING -> RELEASING;
            default -> entry.state();
        };
    }
}
