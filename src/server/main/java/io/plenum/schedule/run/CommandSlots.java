package io.plenum.schedule.run;

import io.plenum.command.CommandOverride;
import io.plenum.command.PointCommand;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectionStatus;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which overrides are in the place that a schedule would take: points without an array of priorities have one place for all. */
@Component
class CommandSlots {

    private static final String WITH_PRIORITIES = "bacnet";

    private final Supplier<Set<String>> withoutPriorities;

    @Autowired
    CommandSlots(GatewayConnections connections) {
        this(() -> connections.status().stream()
                .filter(connection -> !WITH_PRIORITIES.equals(connection.kind()))
                .map(ConnectionStatus::name)
                .collect(Collectors.toSet()));
    }

    /** @param withoutPriorities names of the connections whose points have none */
    CommandSlots(Supplier<Set<String>> withoutPriorities) {
        this.withoutPriorities = withoutPriorities;
    }

    boolean shares(CommandOverride held, Point point, int priority) {
        if (!held.point().equals(point.id())) {
            return false;
        }
        PointSource source = point.source();
        boolean one = held.priority() == PointCommand.OPERATOR
                && source != null
                && withoutPriorities.get().contains(source.connection());
        return one || held.priority() == priority;
    }
}
