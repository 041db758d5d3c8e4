package io.plenum.gateway.register;

import io.plenum.gateway.GatewayRegister;
import io.plenum.gateway.RegisteredGateway;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The gateways as memory knows them: read at the start and every ten seconds, so that what another process has changed counts here
 * too. A local gateway that shows itself while the database is away is accepted at once and stored when it is back.
 */
@Component
public class KnownGateways implements GatewayRegister {

    private static final Logger log = LoggerFactory.getLogger(KnownGateways.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    /** Whoever has the secret may choose names: not without end. */
    private static final int MOST_LOCAL = 100;

    private final GatewayRows rows;
    private final LinkSecret secret;
    private final GatewayCertificates certificates;
    private final Clock clock;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, GatewayEntry> unsaved = new HashMap<>();
    private final Map<String, List<String>> unsavedKinds = new ConcurrentHashMap<>();
    private final Object memory = new Object();
    private volatile SortedMap<String, GatewayEntry> known = new TreeMap<>();

    KnownGateways(GatewayRows rows, LinkSecret secret, GatewayCertificates certificates, Clock clock) {
        this.rows = rows;
        this.secret = secret;
        this.certificates = certificates;
        this.clock = clock;
        reread();
    }

    /** Whether people may call a gateway so: small letters, digits and hyphens, 40 at most. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public List<RegisteredGateway> all() {
        return known.values().stream().map(GatewayEntry::registeredGateway).toList();
    }

    /** In the order of their names. */
    public List<GatewayEntry> entries() {
        return List.copyOf(known.values());
    }

    /** Null where no gateway has this name. */
    public @Nullable GatewayEntry entry(String name) {
        return known.get(name);
    }

    /** The one that this certificate was issued for, if it may connect. */
    public @Nullable GatewayEntry entryOf(X509Certificate certificate) {
        UUID enrolment = certificates.enrolment(certificate);
        return known.values().stream()
                .filter(entry -> !entry.local() && entry.revocation() == null)
                .filter(entry -> entry.enrolment().equals(enrolment))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredGateway ofCertificate(X509Certificate certificate) {
        GatewayEntry entry = entryOf(certificate);
        return entry == null ? null : entry.registeredGateway();
    }

    @Override
    public @Nullable RegisteredGateway ofSecret(String given, String name) {
        if (!secret.is(given) || !isName(name)) {
            return null;
        }
        synchronized (memory) {
            GatewayEntry entry = known.get(name);
            if (entry != null) {
                return entry.local() ? entry.registeredGateway() : null;
            }
            if (known.values().stream().filter(GatewayEntry::local).count() >= MOST_LOCAL) {
                log.warn("The gateway {} is not accepted: there are {} beside the server already", name, MOST_LOCAL);
                return null;
            }
            GatewayEntry added = GatewayEntry.local(name, clock.instant());
            unsaved.put(name, added);
            put(added);
            return added.registeredGateway();
        }
    }

    @Override
    public void kinds(String name, List<String> kinds) {
        synchronized (memory) {
            GatewayEntry entry = known.get(name);
            if (entry != null && !entry.kinds().equals(kinds)) {
                unsavedKinds.put(name, List.copyOf(kinds));
                put(entry.withKinds(List.copyOf(kinds)));
            }
        }
    }

    private void put(GatewayEntry entry) {
        SortedMap<String, GatewayEntry> changed = new TreeMap<>(known);
        changed.put(entry.name(), entry);
        known = changed;
    }

    @Override
    public void onRevoked(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Stores what is new and reads what others have changed. What fails here is tried again at the next turn. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public final synchronized void reread() {
        save();
        List<GatewayEntry> stored = rows.all();
        List<String> ended = new ArrayList<>();
        synchronized (memory) {
            SortedMap<String, GatewayEntry> now = new TreeMap<>(unsaved);
            stored.forEach(entry -> now.put(entry.name(), withNewKinds(entry)));
            known.forEach((name, before) -> {
                if (before.revocation() == null && !before.stillMayBe(now.get(name))) {
                    ended.add(name);
                }
            });
            known = now;
        }
        ended.forEach(name -> listeners.forEach(listener -> listener.accept(name)));
    }

    private GatewayEntry withNewKinds(GatewayEntry entry) {
        List<String> kinds = unsavedKinds.get(entry.name());
        return kinds == null ? entry : entry.withKinds(kinds);
    }

    private void save() {
        List<GatewayEntry> added;
        synchronized (memory) {
            added = List.copyOf(unsaved.values());
        }
        for (GatewayEntry entry : added) {
            rows.addLocal(entry);
            synchronized (memory) {
                unsaved.remove(entry.name());
            }
        }
        Map.copyOf(unsavedKinds).forEach((name, kinds) -> {
            rows.kinds(name, kinds);
            unsavedKinds.remove(name, kinds);
        });
    }
}
