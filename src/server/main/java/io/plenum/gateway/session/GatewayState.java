package io.plenum.gateway.session;

import io.grpc.Status;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.session.BatchMemory.BatchKey;
import io.plenum.link.Problem;
import io.plenum.link.proto.Acknowledgement;
import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What is known of one gateway for as long as the server runs, over all its streams. At most one of them counts: the youngest. */
final class GatewayState {

    private static final int MOST_FORMER_POINTS = 1_000_000;

    private final String name;
    private final ReportedStatus reported = new ReportedStatus();
    private final Acknowledgements acknowledgements;
    private final LongAdder refused = new LongAdder();
    private volatile Assignment assignment = Assignment.NONE;
    private volatile boolean assigned;
    private volatile Set<PointId> formerPoints = Set.of();
    private volatile @Nullable GatewaySession session;
    private volatile boolean away;
    private @Nullable Instant since;
    private String address = "";
    private @Nullable GatewayHello hello;
    private @Nullable Problem lastError;
    private volatile @Nullable Duration clockDifference;

    GatewayState(String name, BatchMemory memory) {
        this.name = name;
        acknowledgements = new Acknowledgements(name, memory, this::send);
    }

    String name() {
        return name;
    }

    ReportedStatus reported() {
        return reported;
    }

    /** To the stream that counts, whichever the batch came by. */
    void acknowledge(BatchKey batch) {
        GatewaySession present = session;
        if (!acknowledgements.stored(batch) && present != null) {
            present.refuse(Status.RESOURCE_EXHAUSTED, "This gateway does not read what it is sent.");
        }
    }

    private void send(Acknowledgement stored) {
        GatewaySession present = session;
        if (present != null) {
            present.acknowledge(stored);
        }
    }

    Assignment assignment() {
        return assignment;
    }

    /** Whether it is known what the gateway is to read; until then nothing that it sends can be judged. */
    boolean isAssigned() {
        return assigned;
    }

    /** Whether a value that waited at the gateway may be of this point: it was read while the point was the gateway's. */
    boolean mayHaveRead(PointId point) {
        return assignment.has(point) || formerPoints.contains(point);
    }

    synchronized void assign(Assignment next) {
        Set<PointId> former = new HashSet<>(formerPoints);
        former.addAll(assignment.points().keySet());
        formerPoints = former.size() <= MOST_FORMER_POINTS
                ? Set.copyOf(former)
                : assignment.points().keySet();
        assignment = next;
        assigned = true;
        reported.retain(next);
    }

    /** The stream that counts; null while there is none. */
    @Nullable
    GatewaySession session() {
        return session;
    }

    /** Makes this the stream that counts, and returns the one before. */
    synchronized @Nullable GatewaySession begin(GatewaySession fresh, GatewayHello said, String from, Instant now) {
        GatewaySession before = session;
        session = fresh;
        hello = said;
        address = from;
        since = now;
        if (before != null) {
            lastError = Problem.of("connector.problem.gateway-replaced", name, from);
        }
        return before;
    }

    /** Returns whether it was the stream that counted. */
    synchronized boolean end(GatewaySession over, Instant now, @Nullable Problem why) {
        if (session != over) {
            return false;
        }
        session = null;
        since = now;
        lastError = why == null ? lastError : why;
        return true;
    }

    synchronized void error(Problem problem) {
        lastError = problem;
    }

    /** Whether it is here and has said that it can be asked this. */
    synchronized boolean can(String ability) {
        GatewayHello said = hello;
        return session != null && said != null && said.abilities().contains(ability);
    }

    /** When it was lost; null while it is here, or where it never was. */
    synchronized @Nullable Instant lostSince() {
        return session == null ? since : null;
    }

    boolean isAway() {
        return away;
    }

    void away(boolean now) {
        away = now;
    }

    void clockDifference(Duration ahead) {
        clockDifference = ahead;
    }

    void refused(long samples) {
        refused.add(samples);
    }

    synchronized GatewayStatus status(@Nullable RegisteredGateway registered) {
        GatewayHello said = hello;
        return new GatewayStatus(
                name,
                registered == null || registered.local(),
                session != null,
                away,
                since,
                address,
                said == null ? "" : said.version(),
                said != null ? said.kinds() : registered == null ? List.of() : registered.kinds(),
                said == null ? 0 : said.protocol(),
                reported.reported(),
                reported.buffer(),
                clockDifference,
                reported.heap(),
                reported.restarts(),
                refused.sum(),
                reported.packetsRefused(),
                reported.eventsDropped(),
                lastError);
    }
}
