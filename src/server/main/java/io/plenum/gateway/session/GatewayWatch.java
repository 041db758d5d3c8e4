package io.plenum.gateway.session;

import io.plenum.gateway.GatewayBuffer;
import io.plenum.job.BackgroundLifecycle;
import io.plenum.job.BackgroundThread;
import io.plenum.link.proto.ReadClock;
import io.plenum.link.proto.Request;
import io.plenum.point.device.GatewayFollower;
import io.plenum.point.device.GatewayFollower.CertificateEnd;
import io.plenum.point.device.GatewayFollower.GatewayCondition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks once a second which gateways are missing. A gateway may be away for some seconds, when it or the server restarts; beyond that its
 * points are marked and whoever follows gateways is told.
 */
@Component
class GatewayWatch implements BackgroundLifecycle {

    static final Duration GRACE = Duration.ofSeconds(5);
    static final Duration GRACE_AT_START = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(GatewayWatch.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration CLOCK_EVERY = Duration.ofMinutes(1);
    private static final Duration CLOCK_DEADLINE = Duration.ofSeconds(5);

    private final GatewayDirectory directory;
    private final GatewayLinkService service;
    private final ConfigurationFollower configurations;
    private final AwayMarks marks;
    private final List<GatewayFollower> followers;
    private final Clock clock;
    private final EndingCertificates certificates = new EndingCertificates();
    private final BackgroundThread thread;
    private @Nullable Instant started;

    GatewayWatch(
            GatewayDirectory directory,
            GatewayLinkService service,
            ConfigurationFollower configurations,
            AwayMarks marks,
            List<GatewayFollower> followers,
            Clock clock) {
        this.directory = directory;
        this.service = service;
        this.configurations = configurations;
        this.marks = marks;
        this.followers = List.copyOf(followers);
        this.clock = clock;
        thread = new BackgroundThread("gateway-watch", PACE, (waited, goesOn) -> {
            guardedLook();
            return PACE;
        });
    }

    private void guardedLook() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("The gateways could not be looked after", e);
        }
    }

    void look() {
        Instant now = clock.instant();
        service.expire(now);
        directory.follow();
        for (GatewayState state : directory.states()) {
            GatewaySession session = state.session();
            state.away(session == null && isOverdue(state.lostSince(), now));
            marks.follow(state, now);
            if (session != null) {
                session.each(CLOCK_EVERY, now, () -> readClock(state, session));
            }
        }
        Map<String, Instant> own = directory.certificates();
        certificates.retain(directory.names());
        List<GatewayCondition> conditions = directory.states().stream()
                .map(state -> condition(state, own.get(state.name()), now))
                .toList();
        followers.forEach(follower -> follower.accept(conditions));
    }

    private boolean isOverdue(@Nullable Instant lost, Instant now) {
        Instant begun = started;
        if (lost == null) {
            return begun != null && !now.isBefore(begun.plus(GRACE_AT_START));
        }
        return !now.isBefore(lost.plus(GRACE));
    }

    private GatewayCondition condition(GatewayState state, @Nullable Instant own, Instant now) {
        ReportedStatus reported = state.reported();
        GatewayBuffer buffer = reported.buffer();
        List<CertificateEnd> ends = certificates.of(state.name(), own, reported.connections(), now);
        boolean known = reported.reported() != null || !ends.isEmpty();
        return new GatewayCondition(
                state.name(),
                state.isAway(),
                state.session() != null && buffer.isInTrouble(),
                buffer.dropped(),
                known ? ends : null);
    }

    /** The way there and back is taken to be equally long. */
    private void readClock(GatewayState state, GatewaySession session) {
        Instant sent = clock.instant();
        session.requests()
                .ask(
                        Request.newBuilder().setClock(ReadClock.getDefaultInstance()),
                        CLOCK_DEADLINE,
                        answer -> state.clockDifference(difference(sent, answer.getClockMillis(), clock.instant())))
                .exceptionally(failed -> false);
    }

    static Duration difference(Instant sent, long there, Instant received) {
        Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
        return Duration.between(middle, Instant.ofEpochMilli(there));
    }

    @Override
    public void start() {
        started = clock.instant();
        configurations.pushAll();
        thread.start();
    }

    @Override
    public BackgroundThread thread() {
        return thread;
    }

    /** After the port is open, so that its first look is no alarm; stopped before it is closed, so that this is none either. */
    @Override
    public int getPhase() {
        return 3;
    }
}
