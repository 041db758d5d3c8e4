package io.plenum.control.action;

import io.plenum.audit.Audit;
import io.plenum.control.run.ControlLoops;
import io.plenum.control.run.LoopMode;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes an action, by people and by itself. To be called within a transaction. */
@Component
class ActionChange {

    private final ActionStore store;
    private final ControlLoops loops;
    private final Audit audit;
    private final Clock clock;

    ActionChange(ActionStore store, ControlLoops loops, Audit audit, Clock clock) {
        this.store = store;
        this.loops = loops;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Kept and audited.
     *
     * @throws RequestProblem where somebody has changed it in between
     */
    AppliedAction replace(String what, AppliedAction before, AppliedAction after, String who) {
        AppliedAction changed = after.withChanged(clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!store.replace(before, changed)) {
            throw RequestProblem.of("id", "control.action.problem.changed");
        }
        audit.changedFor(
                who, what, "action", after.id().toString(), ActionRecords.of(before), ActionRecords.of(changed));
        return changed;
    }

    /** All its loops that write go back in shadow: what they hold is released within a minute. */
    void giveBack(AppliedAction action) {
        for (UUID id : action.loops()) {
            if (loops.find(id).mode() == LoopMode.LIVE) {
                loops.backToShadow(id);
            }
        }
    }
}
