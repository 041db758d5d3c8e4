package io.plenum.control.run;

import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.control.LoopSubject;
import io.plenum.control.LoopTarget;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which points of a loop are opened for it. */
record OpenedTargets(WritePolicy policy) {

    /**
     * Those that are not: they are left alone from the start.
     *
     * @throws RequestProblem where these are more than half of them
     */
    List<HeldTarget> closed(LoopSubject subject) {
        List<HeldTarget> closed = new ArrayList<>();
        for (LoopTarget target : subject.targets()) {
            Problem why = why(target.point());
            if (why != null) {
                closed.add(new HeldTarget(target.point().key(), null, why));
            }
        }
        if (2 * closed.size() > subject.targets().size()) {
            Problem why = Objects.requireNonNull(closed.getFirst().excluded());
            throw RequestProblem.of("id", why.messageKey(), why.arguments().toArray());
        }
        return closed;
    }

    private @Nullable Problem why(Point point) {
        GrantedLimits limits = policy.limits(point.id());
        if (limits == null) {
            return Problem.of("control.problem.not-opened", point.key());
        }
        return limits.twoPersons() ? Problem.of("control.why.two-persons") : null;
    }
}
