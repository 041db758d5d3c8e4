package io.plenum.gateway;

import io.plenum.link.ConnectorException;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;

/** Asks gateways what addresses have at present. */
public interface GatewayPresent {

    /** Whether the gateway is here and can be asked; one of an earlier version cannot. */
    boolean readsPresent(String gateway);

    /**
     * What was read or heard, with times of our own clock; waits for it, no longer than a little beyond the patience of the request.
     *
     * @throws ConnectorException where the gateway is away, or the connection not open or of a kind that cannot be asked
     */
    PresentAnswer present(String gateway, String connection, PresentRequest request) throws ConnectorException;
}
