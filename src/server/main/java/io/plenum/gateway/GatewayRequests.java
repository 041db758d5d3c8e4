package io.plenum.gateway;

import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import java.util.List;

/**
 * What the server asks of gateways. Each call waits for the answer up to its deadline, so none belongs on a thread that draws a page. A
 * gateway that is away is said to be so at once.
 */
public interface GatewayRequests {

    /**
     * Has the settings checked by the gateway that is to use them.
     *
     * @throws ConnectorException where the settings cannot be used, or nobody can say so now
     */
    void check(String gateway, Connection connection) throws ConnectorException;

    /**
     * Lets a connection look around; takes seconds to minutes.
     *
     * @throws ConnectorException where the gateway is away, or the connection not open
     */
    List<Discovered> discover(String gateway, String connection, DiscoveryLimits limits) throws ConnectorException;

    /** The certificates of controllers that the gateway trusts or has refused. */
    List<CertificateEntry> certificates(String gateway) throws ConnectorException;

    /** Whether the gateway is here and can be asked for what controllers have recorded; one of an earlier version cannot. */
    boolean readsHistory(String gateway);

    /**
     * What controllers have recorded of points of a connection; takes seconds to minutes.
     *
     * @throws ConnectorException where the gateway is away, or the connection not open or without such a thing
     */
    List<PointHistory> history(String gateway, String connection, HistoryRequest request) throws ConnectorException;

    /** Whether the gateway is here and can have alarms acknowledged at their controllers; one of an earlier version cannot. */
    boolean acknowledges(String gateway);

    /**
     * Has an alarm acknowledged or shelved at its controller; waits for the controller, half a minute at most.
     *
     * @throws ConnectorException where the gateway, the connection or the controller cannot be reached now
     */
    AlarmOrderResult carryOut(String gateway, String connection, AlarmOrder order) throws ConnectorException;

    /** Trusts a refused certificate; false where none has this thumbprint. */
    boolean trust(String gateway, String thumbprint) throws ConnectorException;

    /** Trusts a certificate no longer, from the next connect on; false where none that is trusted has this thumbprint. */
    boolean distrust(String gateway, String thumbprint) throws ConnectorException;

    /** By which the gateway itself signs in at servers. */
    List<SigningCertificate> ownCertificates(String gateway) throws ConnectorException;

    /** Has the gateway make such a one anew, which counts from the next connect on; false where none has this thumbprint. */
    boolean renew(String gateway, String thumbprint) throws ConnectorException;
}
