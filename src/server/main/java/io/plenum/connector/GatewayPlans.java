package io.plenum.connector;

import io.plenum.gateway.GatewayConfigurations;
import io.plenum.link.Connection;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.device.GatewayNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each gateway is to do: the connections assigned to it, their points, and those passwords that they send to an endpoint for which
 * somebody entered them. Works from memory between two changes, so that gateways can connect while the database is away.
 */
@Component
class GatewayPlans implements GatewayConfigurations, GatewayNames {

    private final ConnectionRegistry registry;
    private final PointCatalog catalog;
    private final PasswordBindings passwords;
    private final SecretFiles secrets;
    private volatile @Nullable List<AssignedConnection> known;

    GatewayPlans(ConnectionRegistry registry, PointCatalog catalog, PasswordBindings passwords, SecretFiles secrets) {
        this.registry = registry;
        this.catalog = catalog;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    /** Reads the connections again. */
    List<AssignedConnection> reread() {
        List<AssignedConnection> read = registry.assigned();
        known = read;
        return read;
    }

    List<AssignedConnection> connections() {
        List<AssignedConnection> present = known;
        return present == null ? reread() : present;
    }

    @Override
    public Set<String> names() {
        return connections().stream().map(AssignedConnection::gateway).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public @Nullable String gateway(String connection) {
        return connections().stream()
                .filter(one -> one.connection().name().equals(connection))
                .findFirst()
                .map(AssignedConnection::gateway)
                .orElse(null);
    }

    @Override
    public PushedConfiguration of(String gateway) {
        List<Connection> own = connections().stream()
                .filter(one -> one.gateway().equals(gateway))
                .map(AssignedConnection::connection)
                .toList();
        List<Point> points = own.stream()
                .flatMap(connection -> catalog.ofConnection(connection.name()).stream())
                .toList();
        List<ScopedSecret> passwordsOfOwn = passwordsOf(own);
        return new PushedConfiguration(
                ConfigurationRevision.of(own, points, passwordsOfOwn), own, points, passwordsOfOwn);
    }

    private List<ScopedSecret> passwordsOf(List<Connection> own) {
        Map<String, Set<String>> places = new TreeMap<>();
        own.stream()
                .map(PasswordBindings.Use::of)
                .filter(Objects::nonNull)
                .filter(use -> passwords.covers(use.file(), use.endpoint()))
                .forEach(use -> places.computeIfAbsent(use.file(), any -> new TreeSet<>())
                        .add(use.endpoint().place()));
        return places.entrySet().stream()
                .map(entry -> secret(entry.getKey(), entry.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable ScopedSecret secret(String file, Set<String> places) {
        String text = secrets.read(file);
        return text == null ? null : new ScopedSecret(file, text, List.copyOf(places));
    }
}
