package io.plenum.command.rule;

import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.site.SiteModels;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Points that stay closed whoever opens them, and why. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class ClosedPoints {

    private final SiteModels models;
    private final PolicyMemory policy;

    ClosedPoints(SiteModels models, PolicyMemory policy) {
        this.models = models;
        this.policy = policy;
    }

    /** Points that a grant means and does not open. */
    public List<RefusedPoint> of(CommandGrant grant) {
        OpenedPoints now = policy.current();
        List<RefusedPoint> refused = new ArrayList<>();
        if (now != null) {
            for (Point point : new GrantReach(models.current()).points(grant)) {
                Problem never = now.never(point);
                if (never != null) {
                    refused.add(new RefusedPoint(point, never));
                } else if (GrantReach.limits(grant, point, false) == null) {
                    refused.add(new RefusedPoint(point, Problem.of("operate.grant.needs-limits")));
                }
            }
        }
        return refused;
    }

    /** Points that a model says are writable and that are never written. */
    public List<RefusedPoint> never() {
        OpenedPoints now = policy.current();
        List<RefusedPoint> refused = new ArrayList<>();
        if (now != null) {
            for (Point point : models.current().points()) {
                Problem never = point.writable() ? now.never(point) : null;
                if (never != null) {
                    refused.add(new RefusedPoint(point, never));
                }
            }
        }
        return refused;
    }
}
