package io.plenum.gateway.session;

import io.plenum.ingest.GatewayInbox;
import io.plenum.link.Connection;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks in the twin, and nowhere else, that a gateway is away: it may well be collecting, so history is not told anything that its backlog
 * would have to take back. When it is here again it sends the present values itself; what it does not know either is merely stale then.
 */
@Component
class AwayMarks {

    static final Duration UNTIL_VALUES_COME = Duration.ofSeconds(15);

    private final GatewayInbox inbox;
    private final PointValues values;

    /** The gateways whose points are marked; with an instant where it is here again. */
    private final Map<String, Instant> marked = new ConcurrentHashMap<>();

    AwayMarks(GatewayInbox inbox, PointValues values) {
        this.inbox = inbox;
        this.values = values;
    }

    /** Called once a second. */
    void follow(GatewayState state, Instant now) {
        if (state.isAway()) {
            marked.put(state.name(), Instant.MAX);
            mark(state, now);
        } else if (state.session() != null && marked.containsKey(state.name())) {
            Instant back =
                    marked.merge(state.name(), now, (before, fresh) -> before.equals(Instant.MAX) ? fresh : before);
            if (!now.isBefore(back.plus(UNTIL_VALUES_COME))) {
                clear(state, now);
                marked.remove(state.name());
            }
        }
    }

    private void mark(GatewayState state, Instant now) {
        QualityReason reason = QualityReason.of(QualityReason.GATEWAY_AWAY, state.name());
        Set<String> enabled = state.assignment().configuration().connections().stream()
                .filter(Connection::enabled)
                .map(Connection::name)
                .collect(Collectors.toSet());
        List<Sample> marks = new ArrayList<>();
        for (Point point : state.assignment().points().values()) {
            PointSource source = point.source();
            CurrentValue known = values.of(point.id());
            if (source != null && enabled.contains(source.connection()) && !isMarked(known, reason)) {
                marks.add(sample(point.id(), known, now, reason));
            }
        }
        hand(marks);
    }

    private void clear(GatewayState state, Instant now) {
        QualityReason reason = QualityReason.of(QualityReason.GATEWAY_AWAY, state.name());
        List<Sample> marks = new ArrayList<>();
        for (PointId point : state.assignment().points().keySet()) {
            CurrentValue known = values.of(point);
            if (isMarked(known, reason)) {
                marks.add(sample(point, known, now, null));
            }
        }
        hand(marks);
    }

    private static Sample sample(
            PointId point, @Nullable CurrentValue known, Instant now, @Nullable QualityReason reason) {
        return new Sample(point, now, known == null ? Double.NaN : known.value(), Quality.STALE, reason);
    }

    private static boolean isMarked(@Nullable CurrentValue known, QualityReason reason) {
        return known != null && reason.equals(known.reason());
    }

    private void hand(List<Sample> marks) {
        if (!marks.isEmpty()) {
            inbox.current(List.copyOf(marks));
        }
    }
}
