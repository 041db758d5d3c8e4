package io.plenum.connector;

import io.plenum.gateway.GatewayRequests;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.gateway.ReportedConnections;
import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PointWarning;
import io.plenum.link.Problem;
import io.plenum.point.PointCatalog;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The connections as the gateways that make them see them, and what can be asked of them there. */
@Component
public class GatewayConnections implements Connections {

    private final GatewayPlans plans;
    private final ConnectionFollower follower;
    private final Gateways gateways;
    private final ReportedConnections reported;
    private final GatewayRequests requests;
    private final PointCatalog catalog;

    GatewayConnections(
            GatewayPlans plans,
            ConnectionFollower follower,
            Gateways gateways,
            ReportedConnections reported,
            GatewayRequests requests,
            PointCatalog catalog) {
        this.plans = plans;
        this.follower = follower;
        this.gateways = gateways;
        this.reported = reported;
        this.requests = requests;
        this.catalog = catalog;
    }

    @Override
    public List<ConnectionStatus> status() {
        List<GatewayStatus> all = gateways.all();
        Stream<ConnectionStatus> known = plans.connections().stream().map(one -> status(one, of(all, one.gateway())));
        Stream<ConnectionStatus> missing = follower.counts().entrySet().stream()
                .map(entry -> ConnectionStatus.missing(entry.getKey(), entry.getValue()));
        return Stream.concat(known, missing).toList();
    }

    private static @Nullable GatewayStatus of(List<GatewayStatus> all, String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private ConnectionStatus status(AssignedConnection assigned, @Nullable GatewayStatus gateway) {
        Connection connection = assigned.connection();
        ConnectionStatus last = reported.status(assigned.gateway(), connection.name());
        if (!connection.enabled()) {
            return known(connection, last, ConnectionState.DISABLED, List.of(), List.of());
        }
        if (gateway != null && gateway.away()) {
            Problem away = Problem.of("connector.problem.gateway-away", assigned.gateway());
            return known(connection, last, ConnectionState.DOWN, unknown(last), List.of(away));
        }
        return last == null || gateway == null || !gateway.connected()
                ? known(connection, last, ConnectionState.CONNECTING, unknown(last), List.of())
                : last;
    }

    private ConnectionStatus known(
            Connection connection,
            @Nullable ConnectionStatus last,
            ConnectionState state,
            List<DeviceStatus> devices,
            List<Problem> problems) {
        return new ConnectionStatus(
                connection.name(),
                connection.kind(),
                target(connection),
                state,
                catalog.ofConnection(connection.name()).size(),
                0,
                last == null ? null : last.lastMessage(),
                devices,
                problems);
    }

    /** Nobody can say how they are: they are neither up nor dead. */
    private static List<DeviceStatus> unknown(@Nullable ConnectionStatus last) {
        return last == null
                ? List.of()
                : last.devices().stream().map(GatewayConnections::unknown).toList();
    }

    private static DeviceStatus unknown(DeviceStatus device) {
        return new DeviceStatus(
                device.address(),
                device.name(),
                ConnectionState.CONNECTING,
                device.points(),
                0,
                device.faultyPoints(),
                device.lastMessage(),
                List.of(),
                device.facts());
    }

    private static String target(Connection connection) {
        return Stream.of("endpoint", "host", "bind")
                .map(connection.settings()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** What is wrong with the single points of a connection; empty where there is no such connection. */
    public List<PointWarning> warnings(String name) {
        String gateway = plans.gateway(name);
        return gateway == null ? List.of() : reported.warnings(gateway, name);
    }

    /** The gateway that makes the connection; null where there is no such connection. */
    public @Nullable String gateway(String name) {
        return plans.gateway(name);
    }

    /** The gateway beside the server that makes connections of this kind where no other one was chosen. */
    public String localGateway(String kind) {
        return LocalGateways.of(kind);
    }

    /** Names of the gateways that could make a connection of this kind: those that have said so, and the local one named as the kind. */
    public List<String> gateways(String kind) {
        Set<String> names = new TreeSet<>(LocalGateways.NAMES.contains(kind) ? Set.of(kind) : Set.of());
        gateways.all().stream()
                .filter(gateway -> gateway.kinds().contains(kind))
                .forEach(gateway -> names.add(gateway.name()));
        return List.copyOf(names);
    }

    /** Kinds of connections that can be made: those that gateways have reported, and what the local ones are named for. */
    public List<String> kinds() {
        Set<String> kinds = new TreeSet<>(LocalGateways.NAMES);
        gateways.all().forEach(gateway -> kinds.addAll(gateway.kinds()));
        return List.copyOf(kinds);
    }

    /**
     * Whether the gateway can use the settings; opens nothing. Waits for it.
     *
     * @throws ConnectorException in words where they cannot be used, or the gateway is away
     */
    public void check(Connection connection, String gateway) throws ConnectorException {
        requests.check(gateway, connection);
    }

    /**
     * Lets a connection look around; takes seconds.
     *
     * @throws ConnectorException where the connection is unknown, not open or fails, or its gateway is away
     */
    public List<Discovered> discover(String name, DiscoveryLimits limits) throws ConnectorException {
        String gateway = plans.gateway(name);
        if (gateway == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", name));
        }
        Set<String> own = ownDevices();
        return requests.discover(gateway, name, limits).stream()
                .filter(device -> !own.contains(device.address()))
                .toList();
    }

    /** Numbers of the devices as which BACnet connections are on their networks: what these serve comes from here, and is not found here. */
    public Set<String> ownDevices() {
        return plans.connections().stream()
                .map(AssignedConnection::connection)
                .filter(connection -> connection.kind().equals("bacnet"))
                .map(connection -> connection.settings().get("localDeviceInstance"))
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The gateways that keep certificates of OPC UA servers and are here to be asked. */
    public List<String> certificateKeepers() {
        return gateways.all().stream()
                .filter(gateway -> gateway.connected() && gateway.kinds().contains("opcua"))
                .map(GatewayStatus::name)
                .toList();
    }

    /** Waits for the gateway. */
    public List<CertificateEntry> certificates(String gateway) throws ConnectorException {
        return requests.certificates(gateway);
    }

    /** By which the gateway itself signs in; waits for it. */
    public List<SigningCertificate> ownCertificates(String gateway) throws ConnectorException {
        return requests.ownCertificates(gateway);
    }

    /** Waits for the gateway; false where no certificate that is trusted has this thumbprint. */
    public boolean distrust(String gateway, String thumbprint) throws ConnectorException {
        return requests.distrust(gateway, thumbprint);
    }

    /** Waits for the gateway; false where no certificate of its own has this thumbprint. */
    public boolean renew(String gateway, String thumbprint) throws ConnectorException {
        return requests.renew(gateway, thumbprint);
    }

    /** Waits for the gateway; false where no refused certificate has this thumbprint. */
    public boolean trust(String gateway, String thumbprint) throws ConnectorException {
        return requests.trust(gateway, thumbprint);
    }
}
