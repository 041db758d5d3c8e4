package io.plenum.gateway.overview;

import io.plenum.gateway.GatewayConfigurations;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.gateway.register.GatewayEntry;
import io.plenum.gateway.register.KnownGateways;
import io.plenum.link.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** All gateways, from memory. */
@Service
public class GatewayOverviews {

    private final KnownGateways known;
    private final Gateways gateways;
    private final GatewayConfigurations configurations;

    GatewayOverviews(KnownGateways known, Gateways gateways, GatewayConfigurations configurations) {
        this.known = known;
        this.gateways = gateways;
        this.configurations = configurations;
    }

    /** In the order of their names. */
    public List<GatewayOverview> all() {
        Map<String, GatewayEntry> entries =
                known.entries().stream().collect(Collectors.toMap(GatewayEntry::name, Function.identity()));
        Map<String, GatewayStatus> states = new TreeMap<>();
        gateways.all().forEach(status -> states.put(status.name(), status));
        TreeSet<String> names = new TreeSet<>(states.keySet());
        names.addAll(entries.keySet());
        return names.stream()
                .map(name -> new GatewayOverview(name, entries.get(name), states.get(name), connections(name)))
                .toList();
    }

    private List<String> connections(String gateway) {
        return configurations.of(gateway).connections().stream()
                .map(Connection::name)
                .sorted()
                .toList();
    }
}
