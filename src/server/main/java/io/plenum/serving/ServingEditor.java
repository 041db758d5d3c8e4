package io.plenum.serving;

import io.plenum.audit.Audit;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.connector.GatewayConnections;
import io.plenum.gateway.GatewayServing;
import io.plenum.link.Connection;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.serving.ServedEntry.Subject;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses what is served, and where, for the screen and the API alike. Every change is audited; what is wrong is told as
 * {@link RequestProblem}, and then nothing has changed.
 */
@Service
@PreAuthorize("hasRole('ENGINEER')")
public class ServingEditor {

    private static final String KIND = "bacnet";
    private static final String INSTANCE = "localDeviceInstance";
    private static final String OBJECTS = "served objects";
    /** Objects in one record of the audit. */
    private static final int OF_RECORD = 100;

    private final ServedEntryStore store;
    private final PointCatalog catalog;
    private final SiteModels models;
    private final ConnectionRegistry registry;
    private final GatewayConnections connections;
    private final GatewayServing gateways;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ServingEditor(
            ServedEntryStore store,
            PointCatalog catalog,
            SiteModels models,
            ConnectionRegistry registry,
            GatewayConnections connections,
            GatewayServing gateways,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.catalog = catalog;
        this.models = models;
        this.registry = registry;
        this.connections = connections;
        this.gateways = gateways;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A BACnet connection, and whether it serves.
     *
     * @param instance number of its own device; null where none is set, and then it cannot serve
     * @param able whether its gateway is here and can serve; one of an earlier version cannot
     */
    public record ServingConnection(String name, @Nullable String instance, boolean serves, boolean able) {}

    /** All BACnet connections, by their names. */
    public List<ServingConnection> connections() {
        Set<String> serving = store.connections();
        return registry.assigned().stream()
                .filter(one -> one.connection().kind().equals(KIND))
                .map(one -> connection(one, serving))
                .toList();
    }

    private ServingConnection connection(AssignedConnection assigned, Set<String> serving) {
        Connection connection = assigned.connection();
        return new ServingConnection(
                connection.name(),
                instance(connection),
                serving.contains(connection.name()),
                gateways.stream(assigned.gateway()) != null);
    }

    private static @Nullable String instance(Connection connection) {
        String instance = connection.settings().get(INSTANCE);
        return instance == null || instance.isBlank() ? null : instance.strip();
    }

    /** Begins or ends serving on the network of a connection; all connections serve the same objects. */
    @Transactional
    public void serve(String name, boolean serves) {
        Connection connection = registry.list().stream()
                .filter(one -> one.name().equals(name) && one.kind().equals(KIND))
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(name));
        if (serves && instance(connection) == null) {
            throw RequestProblem.of("connection", "serving.rule.instance", name);
        }
        boolean before = store.connections().contains(name);
        if (before != serves) {
            store.connection(name, serves);
            audit.changed(
                    serves ? "serving begun" : "serving ended",
                    "connection",
                    name,
                    Map.of("serves", before),
                    Map.of("serves", serves));
            events.publishEvent(new ServingChanged());
        }
    }

    /** What is served, by kind and number. */
    public List<ServedEntry> served() {
        return store.all().stream().filter(ServedEntry::served).toList();
    }

    /**
     * Serves points too; those that are served already stay as they are, and one that was served before gets its number again.
     *
     * @return how many have come
     */
    @Transactional
    public int addPoints(Collection<Point> points) {
        Set<String> own = connections.ownDevices();
        Set<String> bacnet = registry.list().stream()
                .filter(one -> one.kind().equals(KIND))
                .map(Connection::name)
                .collect(Collectors.toSet());
        Map<Subject, PointKind> wanted = new LinkedHashMap<>();
        for (Point point : points) {
            if (isOurs(point, bacnet, own)) {
                throw RequestProblem.of("points", "serving.rule.own", point.key());
            }
            wanted.put(Subject.of(point.id()), point.kind());
        }
        return add(wanted, "");
    }

    /** Read from our own device: it would come back to us as our own value. */
    private static boolean isOurs(Point point, Set<String> bacnet, Set<String> own) {
        PointSource source = point.source();
        return source != null
                && bacnet.contains(source.connection())
                && own.contains(source.address().replaceFirst("/.*", ""));
    }

    /**
     * Serves points and figures too, all or none.
     *
     * @param keys of points
     * @param site of the figures
     * @param figures each with its description, in the words of whoever chooses it
     * @return how many have come
     */
    @Transactional
    public int add(Collection<String> keys, String site, Map<SiteFigure, String> figures) {
        int added = addPoints(points(keys));
        for (Map.Entry<SiteFigure, String> figure : figures.entrySet()) {
            added += addFigure(site, figure.getKey(), figure.getValue());
        }
        return added;
    }

    private List<Point> points(Collection<String> keys) {
        List<Point> points = new ArrayList<>();
        for (String key : new LinkedHashSet<>(keys)) {
            Point point = catalog.byKey(key);
            if (point == null) {
                throw RequestProblem.of("points", "serving.rule.unknown", key);
            }
            points.add(point);
        }
        return points;
    }

    /**
     * Serves a figure of a site.
     *
     * @param description in the words of whoever chooses it
     * @return 0 where it is served already
     */
    @Transactional
    public int addFigure(String site, SiteFigure figure, String description) {
        if (models.current().site(site) == null) {
            throw RequestProblem.of("site", "serving.rule.unknown", site);
        }
        return add(Map.of(Subject.of(site, figure), PointKind.NUMERIC), description);
    }

    private int add(Map<Subject, PointKind> wanted, String description) {
        store.lock();
        List<ServedEntry> all = store.all();
        Map<Subject, Map<PointKind, ServedEntry>> known = new HashMap<>();
        all.forEach(entry -> known.computeIfAbsent(entry.subject(), any -> new HashMap<>())
                .put(entry.id().kind(), entry));
        List<ServedEntry> fresh = new ArrayList<>();
        Map<PointKind, Integer> next = new HashMap<>();
        wanted.forEach((subject, kind) -> {
            ServedEntry before = known.getOrDefault(subject, Map.of()).get(kind);
            if (before == null) {
                int number = next.computeIfAbsent(kind, store::highest) + 1;
                next.put(kind, number);
                fresh.add(new ServedEntry(new ServedId(kind, number), subject, description, true));
            } else if (!before.served()) {
                fresh.add(new ServedEntry(before.id(), subject, description, true));
            }
        });
        long present = all.stream().filter(ServedEntry::served).count();
        if (present + fresh.size() > ServedList.MOST) {
            throw RequestProblem.of("points", "serving.rule.most", ServedList.MOST, present, fresh.size());
        }
        change(fresh, "objects served");
        return fresh.size();
    }

    /** Serves these no longer; their numbers stay theirs. */
    @Transactional
    public int remove(Collection<ServedId> ids) {
        store.lock();
        List<ServedEntry> gone = store.all().stream()
                .filter(entry -> entry.served() && ids.contains(entry.id()))
                .map(entry -> new ServedEntry(entry.id(), entry.subject(), entry.description(), false))
                .toList();
        change(gone, "objects no longer served");
        return gone.size();
    }

    private void change(List<ServedEntry> entries, String what) {
        entries.forEach(store::put);
        for (int from = 0; from < entries.size(); from += OF_RECORD) {
            Map<String, String> objects = new TreeMap<>();
            entries.subList(from, Math.min(entries.size(), from + OF_RECORD))
                    .forEach(entry -> objects.put(ObjectNames.of(entry.id()), name(entry.subject())));
            boolean served = entries.getFirst().served();
            audit.changed(what, OBJECTS, KIND, served ? null : objects, served ? objects : null);
        }
        if (!entries.isEmpty()) {
            events.publishEvent(new ServingChanged());
        }
    }

    private String name(Subject subject) {
        if (subject.figure() != null) {
            return subject.site() + "/" + subject.figure().objectName();
        }
        Point point = subject.point() == null ? null : catalog.byId(subject.point());
        return point == null ? String.valueOf(subject.point()) : point.key();
    }
}
