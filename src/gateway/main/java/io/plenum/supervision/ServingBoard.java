package io.plenum.supervision;

import io.plenum.link.serving.ObjectServer;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is served to workstations, and its values as the server has said them last. Where it has said nothing for a while, be it that the
 * link is down or that the server hangs, no value is offered as if it still held.
 */
final class ServingBoard {

    /** The server says something every few seconds. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<ServedId, ServedValue> values = new HashMap<>();
    private final Map<ServedId, ServedValue> fresh = new LinkedHashMap<>();
    private final Map<String, Served> served = new HashMap<>();
    private ServedList list = ServedList.NONE;
    private Instant heard;

    /** What the connector of a connection has been given. */
    private record Served(ObjectServer server, ServedList list) {}

    ServingBoard(Clock clock) {
        this.clock = clock;
        heard = clock.instant();
    }

    /** Takes another list in place of the one before; values of what stays are kept. */
    synchronized void list(ServedList next) {
        list = next;
        Map<ServedId, ServedValue> kept = new HashMap<>();
        for (ServedObject object : next.objects()) {
            kept.put(object.id(), values.getOrDefault(object.id(), ServedValue.unknown(object.id())));
        }
        values.clear();
        values.putAll(kept);
        fresh.keySet().retainAll(values.keySet());
    }

    /** Takes what the server says, if only that it is there. */
    synchronized void values(List<ServedValue> said) {
        heard = clock.instant();
        said.stream().filter(value -> values.containsKey(value.id())).forEach(this::take);
    }

    private void take(ServedValue value) {
        values.put(value.id(), value);
        fresh.put(value.id(), value);
    }

    /**
     * Hands on what is new; by one thread.
     *
     * @param open the connectors that can serve, of all connections that are open, by their names
     */
    void follow(Map<String, ObjectServer> open) {
        List<Runnable> orders = new ArrayList<>();
        synchronized (this) {
            expire();
            List<ServedValue> changed = List.copyOf(fresh.values());
            fresh.clear();
            served.keySet().retainAll(open.keySet());
            open.forEach((name, server) -> order(name, server, changed, orders));
        }
        orders.forEach(Runnable::run);
    }

    private void order(String name, ObjectServer server, List<ServedValue> changed, List<Runnable> orders) {
        ServedList own = list.connections().contains(name) ? list : list.without();
        Served before = served.get(name);
        boolean same =
                before != null && before.server() == server && before.list().equals(own);
        boolean nothing = own.objects().isEmpty();
        if (same) {
            if (!changed.isEmpty() && !nothing) {
                orders.add(() -> server.served(changed));
            }
            return;
        }
        List<ServedValue> all = nothing ? List.of() : List.copyOf(values.values());
        orders.add(() -> server.serve(own));
        orders.add(() -> server.served(all));
        served.put(name, new Served(server, own));
    }

    /** A clock that was set back is no reason to wait for longer. */
    private void expire() {
        Instant now = clock.instant();
        if (heard.isAfter(now)) {
            heard = now;
        }
        if (!now.isBefore(heard.plus(SILENCE))) {
            List.copyOf(values.values()).stream()
                    .filter(value -> !value.equals(value.lost()))
                    .forEach(value -> take(value.lost()));
        }
    }
}
