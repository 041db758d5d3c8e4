package io.plenum.point.device;

import java.util.Collection;

/** Is told once a second how the gateways are. Must return at once. */
@FunctionalInterface
public interface GatewayFollower {

    /** Of all gateways; one that is not among them does not exist any more. */
    void accept(Collection<GatewayCondition> gateways);

    /**
     * How a gateway is.
     *
     * @param silent whether it has been missing longer than a restart takes
     * @param bufferFull whether its buffer cannot take samples
     * @param dropped samples and reports that it has lost for that since its buffer was begun
     */
    record GatewayCondition(String gateway, boolean silent, boolean bufferFull, long dropped) {}
}
