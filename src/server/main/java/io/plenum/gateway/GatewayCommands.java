package io.plenum.gateway;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.point.PointId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server has gateways write. Calls that wait belong on no thread that draws a page. What a gateway reports of leases by itself
 * comes as {@link LeaseReported}.
 */
public interface GatewayCommands {

    /** Whether the gateway is here and can hold leases; one of an earlier version cannot. */
    boolean commands(String gateway);

    /**
     * Hands over an order and waits until the controller has answered, or the gateway has it on disk and goes on by itself; half a minute
     * at most. The same order may be handed over any number of times.
     *
     * @throws ConnectorException where the gateway is away or did not answer: nobody knows then whether it has the order
     */
    LeaseReport order(String gateway, LeaseOrder order) throws ConnectorException;

    /**
     * What holds points of one connection, read from their controllers now; seconds. Points whose controllers do not answer have a problem.
     *
     * @throws ConnectorException where the gateway is away, or the connection not open or without commands
     */
    Map<PointId, PointState> states(String gateway, String connection, List<PointId> points) throws ConnectorException;

    /** All leases of a gateway that are not over, and those that ended within the last day. */
    List<LeaseReport> leases(String gateway) throws ConnectorException;

    /** The stream of a gateway that is here and can hold leases. Another one after each connect; it has to be given the policy then. */
    @Nullable
    PolicyStream policyStream(String gateway);

    /** To one gateway, as long as it stays connected; returns at once, what a stream that is over is given is lost. */
    interface PolicyStream {
        void send(CommandPolicy policy);
    }

    /** One of both. */
    record PointState(
            @Nullable CommandState state, @Nullable Problem problem) {}
}
