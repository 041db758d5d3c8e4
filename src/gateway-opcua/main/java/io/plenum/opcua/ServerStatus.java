package io.plenum.opcua;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.EndpointAddress;
import io.plenum.link.Problem;
import java.util.List;

/** Tells how the server is. */
record ServerStatus(EndpointAddress endpoint) {

    /** Before anything of it was heard: its points are known by the connection. */
    void down(ConnectorContext context, List<Problem> problems) {
        int points = context.points().size();
        context.report(
                new DeviceStatus(endpoint.url(), endpoint.host(), ConnectionState.DOWN, points, 0, 0, null, problems));
    }

    void report(ConnectorContext context, OpcUaWorker worker, SubscriptionWatchdog watchdog) {
        List<Problem> problems = worker.problems();
        ConnectionState state = watchdog.isLost()
                ? ConnectionState.DOWN
                : problems.isEmpty() ? ConnectionState.UP : ConnectionState.DEGRADED;
        context.report(new DeviceStatus(
                endpoint.url(),
                endpoint.host(),
                state,
                worker.points(),
                worker.subscribed(),
                worker.faulty(),
                watchdog.lastHeard(),
                problems));
    }
}
