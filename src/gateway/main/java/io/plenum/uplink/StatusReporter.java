package io.plenum.uplink;

import io.plenum.buffer.BatchBuffer;
import io.plenum.link.PointWarning;
import io.plenum.link.ProtocolAccess;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.wire.DeclarationsCodec;
import io.plenum.link.wire.StatusCodec;
import io.plenum.link.wire.StatusReport;
import io.plenum.point.device.DeclarationFollower;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.supervision.ConnectionSupervisor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway says about itself: its status once a second where it has changed, else every ten; warnings and declarations where
 * they have changed. For one thread, but for what devices declare.
 */
final class StatusReporter implements DeclarationFollower {

    private static final Duration STATUS = Duration.ofSeconds(1);
    private static final Duration STATUS_AT_LEAST = Duration.ofSeconds(10);
    private static final Duration WARNINGS = Duration.ofSeconds(5);

    private final DeclaredValues declared = new DeclaredValues(this);
    private final Clock clock;
    private final Instant started;
    private final Map<String, Map<String, DeviceDeclaration>> news = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Map<String, List<PointWarning>> warned = new HashMap<>();
    private boolean following;
    private @Nullable StatusReport last;
    private Instant statusSent = Instant.MIN;
    private Instant statusLooked = Instant.MIN;
    private Instant warningsLooked = Instant.MIN;

    StatusReporter(Clock clock) {
        this.clock = clock;
        started = clock.instant();
    }

    /** What is reported on. */
    record Sources(ConnectionSupervisor supervisor, BatchBuffer buffer, List<ProtocolAccess> protocols) {}

    DeclaredValues declaredValues() {
        return declared;
    }

    @Override
    public void declared(String connection, Map<String, DeviceDeclaration> found) {
        synchronized (news) {
            if (following) {
                news.computeIfAbsent(connection, any -> new HashMap<>()).putAll(found);
            }
        }
    }

    @Override
    public void forgotten(String connection) {
        synchronized (news) {
            news.remove(connection);
            forgotten.add(connection);
        }
    }

    /** The server is there and knows nothing: all of it is news. */
    void begin() {
        synchronized (news) {
            following = true;
            news.clear();
            forgotten.clear();
            declared.names().forEach(name -> {
                forgotten.add(name);
                news.put(name, new HashMap<>(declared.of(name).all()));
            });
        }
        warned.clear();
        last = null;
        statusSent = Instant.MIN;
        statusLooked = Instant.MIN;
        warningsLooked = Instant.MIN;
    }

    /** Nobody is there to be told. */
    void end() {
        synchronized (news) {
            following = false;
            news.clear();
            forgotten.clear();
        }
    }

    /** What is to be sent now. */
    List<FromGateway> due(Sources sources) {
        Instant now = clock.instant();
        List<FromGateway> messages = new ArrayList<>();
        if (isOver(statusLooked, STATUS, now)) {
            statusLooked = now;
            status(sources, now, messages);
            declarations(messages);
        }
        if (isOver(warningsLooked, WARNINGS, now)) {
            warningsLooked = now;
            warnings(sources, messages);
        }
        return messages;
    }

    /** A clock that was put back must not silence it. */
    private static boolean isOver(Instant since, Duration period, Instant now) {
        return since.isAfter(now) || since.equals(Instant.MIN) || !now.isBefore(since.plus(period));
    }

    private void status(Sources sources, Instant now, List<FromGateway> messages) {
        StatusReport report = report(sources, now);
        if (!isSame(report, last) || isOver(statusSent, STATUS_AT_LEAST, now)) {
            last = report;
            statusSent = now;
            messages.add(FromGateway.newBuilder()
                    .setStatus(StatusCodec.write(report))
                    .build());
        }
    }

    private StatusReport report(Sources sources, Instant now) {
        Runtime memory = Runtime.getRuntime();
        return new StatusReport(
                sources.supervisor().status(),
                sources.buffer().status(),
                now,
                memory.totalMemory() - memory.freeMemory(),
                started,
                sources.protocols().stream()
                        .mapToLong(each -> each.packetsRefused().getAsLong())
                        .sum(),
                sources.supervisor().droppedEvents());
    }

    private static boolean isSame(StatusReport report, @Nullable StatusReport before) {
        return before != null
                && report.connections().equals(before.connections())
                && report.buffer().equals(before.buffer())
                && report.packetsRefused() == before.packetsRefused()
                && report.eventsDropped() == before.eventsDropped();
    }

    private void warnings(Sources sources, List<FromGateway> messages) {
        Map<String, List<PointWarning>> now = sources.supervisor().warnings();
        warned.keySet().retainAll(now.keySet());
        now.forEach((connection, warnings) -> {
            List<PointWarning> before = warned.put(connection, warnings);
            if (!warnings.equals(before)) {
                messages.add(FromGateway.newBuilder()
                        .setWarnings(StatusCodec.write(connection, warnings))
                        .build());
            }
        });
    }

    private void declarations(List<FromGateway> messages) {
        synchronized (news) {
            Set<String> connections = new HashSet<>(news.keySet());
            connections.addAll(forgotten);
            for (String connection : connections) {
                Map<String, DeviceDeclaration> found = news.getOrDefault(connection, Map.of());
                DeclarationsCodec.write(connection, forgotten.contains(connection), found)
                        .forEach(part -> messages.add(
                                FromGateway.newBuilder().setDeclarations(part).build()));
            }
            news.clear();
            forgotten.clear();
        }
    }
}
