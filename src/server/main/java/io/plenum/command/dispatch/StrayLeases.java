package io.plenum.command.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.audit.Actor;
import io.plenum.audit.Audit;
import io.plenum.command.PointCommand;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.gateway.GatewayCommands;
import io.plenum.link.ConnectorException;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.command.LeaseReport;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leases that gateways hold and nobody here has ordered, or that have ended here: after the database was restored from an older backup.
 * They are released; the gateway knows of what, and looks at nothing but the id. What fails is tried again with the next comparison.
 */
@Component
class StrayLeases {

    private static final Logger LOG = LoggerFactory.getLogger(StrayLeases.class);
    private static final int MOST = 100;

    private final GatewayCommands commands;
    private final Audit audit;
    private final Clock clock;
    private final Counter released;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    StrayLeases(GatewayCommands commands, Audit audit, Clock clock, MeterRegistry meters) {
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
        released = meters.counter("plenum.command.strays.released");
    }

    /**
     * Returns at once.
     *
     * @param entry null where nothing is known of it here
     */
    void release(String gateway, LeaseReport report, @Nullable StoredOverride entry) {
        if (!report.stage().isOver()
                && report.stage() != LeaseReport.Stage.RELEASING
                && busy.size() < MOST
                && busy.add(report.id())) {
            Thread.ofVirtual().name("stray-lease").start(() -> releaseNow(gateway, report, entry));
        }
    }

    private void releaseNow(String gateway, LeaseReport report, @Nullable StoredOverride entry) {
        Instant now = clock.instant();
        LeaseOrder order = new LeaseOrder(
                report.id(),
                report.revision() + 1,
                Action.RELEASE,
                entry == null ? "" : entry.connection(),
                entry == null ? new PointId(0) : entry.point(),
                entry == null ? PointCommand.OPERATOR : entry.priority(),
                entry == null ? 0 : entry.value(),
                now,
                now,
                entry == null ? null : entry.before());
        try {
            commands.order(gateway, order);
            released.increment();
            audit.recordFor(Actor.SYSTEM, "unknown override released", gateway + ": " + report.id());
        } catch (ConnectorException e) {
            LOG.warn("The gateway {} holds {}, which nobody has ordered here: {}", gateway, report.id(), e.problem());
        } catch (RuntimeException e) {
            LOG.warn("The gateway {} holds {}, which nobody has ordered here", gateway, report.id(), e);
        } finally {
            busy.remove(report.id());
        }
    }
}
