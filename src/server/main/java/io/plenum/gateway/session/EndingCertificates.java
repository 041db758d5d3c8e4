package io.plenum.gateway.session;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.device.GatewayFollower.CertificateEnd;
import io.plenum.point.time.IsoTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of which the connections of gateways say that they end soon or have ended, and the gateways' own. Only those that are
 * used count: what somebody trusted once, and a server that nobody reads, is nobody's trouble. One that was renewed is not among them any
 * more; while a connection is down, what it has said before holds. Used by one thread.
 */
final class EndingCertificates {

    /** A gateway has its own renewed when a third of its ninety days is left: what is shorter has not been renewed. */
    private static final Duration RENEWAL_MISSED = Duration.ofDays(29);

    private final Map<String, Map<String, List<CertificateEnd>>> said = new HashMap<>();

    /** Forgets all other gateways. */
    void retain(Set<String> gateways) {
        said.keySet().retainAll(gateways);
    }

    /** @param own end of the certificate by which the gateway shows itself here, null where it has none */
    List<CertificateEnd> of(
            String gateway, @Nullable Instant own, Map<String, ConnectionStatus> connections, Instant now) {
        Map<String, List<CertificateEnd>> known = said.computeIfAbsent(gateway, fresh -> new TreeMap<>());
        known.keySet().retainAll(connections.keySet());
        connections.values().forEach(connection -> take(connection, known));
        List<CertificateEnd> ends = new ArrayList<>();
        if (own != null && own.isBefore(now.plus(RENEWAL_MISSED))) {
            ends.add(new CertificateEnd("CN=" + gateway, "", own));
        }
        known.values().forEach(ends::addAll);
        return ends;
    }

    private static void take(ConnectionStatus connection, Map<String, List<CertificateEnd>> known) {
        List<CertificateEnd> ends = new ArrayList<>();
        Stream.concat(
                        connection.problems().stream(),
                        connection.devices().stream()
                                .map(DeviceStatus::problems)
                                .flatMap(List::stream))
                .distinct()
                .forEach(problem -> add(problem, connection.name(), ends));
        boolean asked = connection.state() != ConnectionState.DOWN && connection.state() != ConnectionState.CONNECTING;
        if (asked || !ends.isEmpty()) {
            known.put(connection.name(), ends);
        }
    }

    private static void add(Problem problem, String connection, List<CertificateEnd> ends) {
        List<String> said = problem.arguments();
        switch (problem.messageKey()) {
            case "connector.problem.opcua-certificate-ends", "connector.problem.opcua-certificate-expired" -> {
                if (said.size() == 2) {
                    add(said.get(0), connection, said.get(1), ends);
                }
            }
            case "connector.problem.opcua-own-certificate-ends" -> {
                if (said.size() == 1) {
                    add("CN=Plenum", connection, said.get(0), ends);
                }
            }
            default -> {
                // About something else.
            }
        }
    }

    private static void add(String subject, String connection, String until, List<CertificateEnd> ends) {
        try {
            ends.add(new CertificateEnd(subject, connection, IsoTime.instant(until)));
        } catch (DateTimeException e) {
            // A gateway may say anything; what is no time ends nothing.
        }
    }
}
