package io.plenum.gateway;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import java.util.List;

/**
 * What the server asks of gateways. Each call waits for the answer up to its deadline, so none belongs on a thread that draws a page. A
 * gateway that is away is said to be so at once.
 */
public interface GatewayRequests {

    /** @throws ConnectorException where the settings cannot be used, or nobody can say so now */
    void check(String gateway, Connection connection) throws ConnectorException;

    /**
     * Lets a connection look around; takes seconds to minutes.
     *
     * @throws ConnectorException where the gateway is away, or the connection not open
     */
    List<Discovered> discover(String gateway, String connection, DiscoveryLimits limits) throws ConnectorException;

    /** The certificates of controllers that the gateway trusts or has refused. */
    List<ControllerCertificate> certificates(String gateway) throws ConnectorException;

    /** @return whether a refused certificate had this thumbprint */
    boolean trust(String gateway, String thumbprint) throws ConnectorException;

    /**
     * A certificate that an OPC UA server has shown.
     *
     * @param thumbprint SHA-256 in hexadecimal
     * @param validUntil in ISO-8601
     * @param application URI of the application that it names, empty where it names none
     */
    record ControllerCertificate(
            String thumbprint, String subject, String validUntil, String application, boolean trusted) {}
}
