package io.plenum.repair;

import io.plenum.audit.Audit;
import io.plenum.connector.GatewayConnections;
import io.plenum.gateway.GatewayRequests;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.trend.PendingHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for gaps and fills them, one device after the other. A gap waits until its gateway is here, can be asked, and holds nothing more of
 * that time itself.
 */
@Component
class GapRepairJob {

    /** A heartbeat is stored each half minute; some may be missing. */
    static final Duration SHORTEST = Duration.ofMinutes(2);

    /** Hardly a controller remembers more. */
    static final Duration REACH = Duration.ofDays(31);

    static final int MOST_ATTEMPTS = 5;
    private static final int AT_ONCE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final String GATEWAY = "connector.problem.gateway-";
    private static final String NO_HISTORY = "connector.problem.no-history";
    private static final Set<String> NOT_ASKED =
            Set.of(GATEWAY + "away", GATEWAY + "busy", "connector.problem.not-open");
    private static final Logger LOG = LoggerFactory.getLogger(GapRepairJob.class);

    private final GapStore gaps;
    private final GapRepair repair;
    private final GatewayConnections connections;
    private final GatewayRequests requests;
    private final PendingHistory pending;
    private final Audit audit;
    private final Clock clock;
    private volatile boolean ending;

    GapRepairJob(
            GapStore gaps,
            GapRepair repair,
            GatewayConnections connections,
            GatewayRequests requests,
            PendingHistory pending,
            Audit audit,
            Clock clock) {
        this.gaps = gaps;
        this.repair = repair;
        this.connections = connections;
        this.requests = requests;
        this.pending = pending;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is left after a while is for the next turn. */
    @Scheduled(initialDelay = 3, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void repair() {
        Instant now = clock.instant();
        Instant end = now.plus(LONGEST);
        gaps.find(now.minus(REACH), SHORTEST, now);
        Set<String> failing = new HashSet<>();
        for (DeviceGap gap : gaps.due(now, AT_ONCE)) {
            if (!goesOn(end)) {
                return;
            }
            String gateway = connections.gateway(gap.device().connection());
            if (gateway != null && !failing.contains(gateway) && isReady(gap, gateway)) {
                if (!repair(gap, gateway, end)) {
                    failing.add(gateway);
                }
            }
        }
    }

    private boolean goesOn(Instant end) {
        return !ending && clock.instant().isBefore(end);
    }

    private boolean isReady(DeviceGap gap, String gateway) {
        Instant waits = pending.oldest(Set.of(gap.device().connection()));
        return requests.readsHistory(gateway) && (waits == null || !waits.isBefore(gap.until()));
    }

    /** Returns false where it is the gateway that does not answer: what else it is to be asked waits for another turn. */
    private boolean repair(DeviceGap gap, String gateway, Instant end) {
        try {
            GapRepair.Repaired repaired = repair.repair(gap, gateway, () -> goesOn(end));
            if (repaired.finished()) {
                end(gap, repaired);
            }
            return true;
        } catch (ConnectorException e) {
            failed(gap, e.problem());
            return !e.problem().messageKey().startsWith(GATEWAY);
        }
    }

    private void end(DeviceGap gap, GapRepair.Repaired repaired) {
        boolean any = repaired.points() > 0 || gap.samples() > 0;
        gaps.end(
                gap,
                any ? RepairOutcome.REPAIRED : RepairOutcome.NOTHING,
                clock.instant(),
                any ? null : repaired.problem());
        LOG.info(
                "Gap of {} {} from {} to {}: {} points, {} samples were read back from the controller",
                gap.device().connection(),
                gap.device().device(),
                gap.since(),
                gap.until(),
                repaired.points(),
                gap.samples() + repaired.samples());
        if (any) {
            audit.recordFor("plenum", "history repaired", summary(gap, repaired));
        }
    }

    private static String summary(DeviceGap gap, GapRepair.Repaired repaired) {
        return "%s %s from %s to %s: %d points, %d samples"
                .formatted(
                        gap.device().connection(),
                        gap.device().device(),
                        gap.since(),
                        gap.until(),
                        repaired.points(),
                        gap.samples() + repaired.samples());
    }

    /** Later and later: a controller that is asked in vain has better things to do. One that could not be asked is not blamed. */
    private void failed(DeviceGap gap, Problem problem) {
        Instant now = clock.instant();
        LOG.info("Gap of {} since {} could not be repaired yet: {}", gap.device(), gap.since(), problem);
        if (problem.messageKey().equals(NO_HISTORY)) {
            gaps.end(gap, RepairOutcome.NOTHING, now, problem);
        } else if (NOT_ASKED.contains(problem.messageKey())) {
            gaps.failed(gap, 0, now.plus(AGAIN), problem);
        } else if (gap.attempts() + 1 >= MOST_ATTEMPTS) {
            gaps.end(gap, RepairOutcome.GIVEN_UP, now, problem);
        } else {
            gaps.failed(gap, 1, now.plus(AGAIN.multipliedBy(1L << (3 * gap.attempts()))), problem);
        }
    }

    /** The server does not wait for the pages of a day. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }
}
