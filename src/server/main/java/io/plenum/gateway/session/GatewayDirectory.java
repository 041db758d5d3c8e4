package io.plenum.gateway.session;

import io.plenum.gateway.GatewayConfigurations;
import io.plenum.gateway.GatewayRegister;
import io.plenum.gateway.GatewayServing;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.ReportedConnections;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.PointWarning;
import io.plenum.link.proto.FromServer;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedValue;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.ServingCodec;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All gateways: those that are registered, and those to which connections are assigned although they were never here. */
@Component
class GatewayDirectory implements Gateways, ReportedConnections, GatewayServing {

    private final GatewayRegister register;
    private final GatewayConfigurations configurations;
    private final BatchMemory memory;
    private final Map<String, GatewayState> states = new ConcurrentHashMap<>();

    GatewayDirectory(GatewayRegister register, GatewayConfigurations configurations, BatchMemory memory) {
        this.register = register;
        this.configurations = configurations;
        this.memory = memory;
    }

    GatewayState state(String name) {
        return states.computeIfAbsent(name, fresh -> new GatewayState(fresh, memory));
    }

    @Nullable
    GatewayState known(String name) {
        return states.get(name);
    }

    Collection<GatewayState> states() {
        return states.values();
    }

    /** Takes up those that have come, and lets go of those that nobody knows any more. */
    void follow() {
        Set<String> names = names();
        names.forEach(this::state);
        states.values().removeIf(state -> state.session() == null && !names.contains(state.name()));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(configurations.names());
        register.all().forEach(gateway -> names.add(gateway.name()));
        return names;
    }

    /** When the certificates of those end that have one and may connect. */
    Map<String, Instant> certificates() {
        Map<String, Instant> ends = new HashMap<>();
        for (RegisteredGateway gateway : register.all()) {
            Instant until = gateway.certificateUntil();
            if (until != null && !gateway.revoked()) {
                ends.put(gateway.name(), until);
            }
        }
        return ends;
    }

    @Override
    public List<GatewayStatus> all() {
        Map<String, RegisteredGateway> registered = new TreeMap<>();
        register.all().forEach(gateway -> registered.put(gateway.name(), gateway));
        return names().stream()
                .map(name -> state(name).status(registered.get(name)))
                .toList();
    }

    @Override
    public @Nullable GatewayStatus of(String name) {
        return all().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable ConnectionStatus status(String gateway, String connection) {
        GatewayState state = known(gateway);
        return state == null ? null : state.reported().connection(connection);
    }

    @Override
    public List<PointWarning> warnings(String gateway, String connection) {
        GatewayState state = known(gateway);
        return state == null ? List.of() : state.reported().warnings(connection);
    }

    @Override
    public @Nullable ServingStream stream(String gateway) {
        GatewayState state = known(gateway);
        GatewaySession session = state == null || !state.can(LinkProtocol.SERVES) ? null : state.session();
        return session == null ? null : new SessionServing(session);
    }

    /** The same as long as the session is. */
    private record SessionServing(GatewaySession session) implements ServingStream {

        @Override
        public boolean isReady() {
            return session.isReady();
        }

        @Override
        public void send(ServedList list) {
            session.send(FromServer.newBuilder()
                    .setServedObjects(ServingCodec.write(list))
                    .build());
        }

        @Override
        public void send(List<ServedValue> values) {
            session.send(FromServer.newBuilder()
                    .setServedValues(ServingCodec.write(values))
                    .build());
        }
    }
}
