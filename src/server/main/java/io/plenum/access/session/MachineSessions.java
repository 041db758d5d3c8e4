package io.plenum.access.session;

import io.plenum.audit.Audit;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Machines prove who they are with every request. Their requests are put on record like a session: one entry at the first, one
 * with their number when none came for half an hour, or after a day. Bounded: who is forgotten for want of room is ended first.
 */
@Component
public class MachineSessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(24);
    static final int MOST_KEPT = 2000;

    private final Audit audit;
    private final Clock clock;
    private final Map<Key, MachineSession> open = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String who, String address, String what, String how) {}

    private record MachineSession(Instant since, Instant last, long requests) {

        boolean isOver(Instant now) {
            return !now.isBefore(last.plus(IDLE)) || !now.isBefore(since.plus(LONGEST));
        }
    }

    MachineSessions(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * At each request that was let in, and at those whose proof was right but not enough.
     *
     * @param what words of the record, English and always the same
     * @param how by which proof: never the proof itself
     */
    public void note(String who, String address, String what, String how) {
        Instant now = clock.instant();
        Key key = new Key(who, address, what, how);
        Map<Key, MachineSession> ended = new LinkedHashMap<>();
        boolean first;
        synchronized (open) {
            MachineSession known = open.get(key);
            if (known != null && known.isOver(now)) {
                ended.put(key, known);
                known = null;
            }
            first = known == null;
            open.put(
                    key,
                    known == null
                            ? new MachineSession(now, now, 1)
                            : new MachineSession(known.since(), now, known.requests() + 1));
            makeRoom(ended);
        }
        ended.forEach(this::recordEnd);
        if (first) {
            audit.record(who, address, what, how);
        }
    }

    private void makeRoom(Map<Key, MachineSession> ended) {
        if (open.size() > MOST_KEPT) {
            Key eldest = open.keySet().iterator().next();
            ended.put(eldest, open.remove(eldest));
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void endIdle() {
        Instant now = clock.instant();
        end(session -> session.isOver(now));
    }

    @PreDestroy
    public void endAll() {
        end(session -> true);
    }

    private void end(java.util.function.Predicate<MachineSession> which) {
        List<Map.Entry<Key, MachineSession>> ended = new ArrayList<>();
        synchronized (open) {
            open.entrySet().stream()
                    .filter(entry -> which.test(entry.getValue()))
                    .map(Map.Entry::copyOf)
                    .forEach(ended::add);
            ended.forEach(entry -> open.remove(entry.getKey()));
        }
        ended.forEach(entry -> recordEnd(entry.getKey(), entry.getValue()));
    }

    private void recordEnd(Key key, MachineSession session) {
        String detail =
                key.how() + ": " + session.requests() + " requests from " + session.since() + " to " + session.last();
        audit.record(key.who(), key.address(), "requests ended", detail);
    }
}
