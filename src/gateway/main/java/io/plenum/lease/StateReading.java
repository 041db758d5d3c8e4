package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.point.PointId;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What holds points at present, read from their controllers for somebody who waits. */
final class StateReading {

    private static final Logger LOG = LoggerFactory.getLogger(StateReading.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 32;

    private final Controllers controllers;
    private final PointTurns turns;

    StateReading(Controllers controllers, PointTurns turns) {
        this.controllers = controllers;
        this.turns = turns;
    }

    /** As many at once as sensible; what has not answered by then is said to be so. */
    Map<PointId, LeaseKeeper.StateAnswer> read(String connection, Collection<PointId> points)
            throws ConnectorException, InterruptedException {
        CommandWriter writer = controllers.writer(connection);
        if (writer == null) {
            throw new ConnectorException(Problem.of("connector.problem.command-kind", connection));
        }
        Map<PointId, LeaseKeeper.StateAnswer> answers = new LinkedHashMap<>();
        LinkedHashSet<PointId> asked = new LinkedHashSet<>(points);
        CountDownLatch open = new CountDownLatch(asked.size());
        Semaphore free = new Semaphore(AT_ONCE);
        asked.forEach(point -> Thread.ofVirtual().name("state-" + point.value()).start(() -> {
            LeaseKeeper.StateAnswer answer = answer(writer, connection, point, free);
            synchronized (answers) {
                answers.put(point, answer);
            }
            open.countDown();
        }));
        boolean all = open.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (answers) {
            Map<PointId, LeaseKeeper.StateAnswer> read = new LinkedHashMap<>(answers);
            if (!all) {
                asked.forEach(point -> read.putIfAbsent(point, silent()));
            }
            return read;
        }
    }

    private static LeaseKeeper.StateAnswer silent() {
        return new LeaseKeeper.StateAnswer(null, Problem.of("connector.problem.no-answer"));
    }

    private LeaseKeeper.StateAnswer answer(CommandWriter writer, String connection, PointId point, Semaphore free) {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return silent();
            }
            try {
                CommandState state = read(writer, connection, point);
                return state == null ? silent() : new LeaseKeeper.StateAnswer(state, null);
            } finally {
                free.release();
            }
        } catch (ConnectorException e) {
            return new LeaseKeeper.StateAnswer(null, e.problem());
        } catch (InterruptedException e) {
            return silent();
        } catch (RuntimeException e) {
            LOG.error("What holds point {} could not be read", point.value(), e);
            return new LeaseKeeper.StateAnswer(
                    null, Problem.of("connector.problem.internal", e.getClass().getSimpleName()));
        }
    }

    private @Nullable CommandState read(CommandWriter writer, String connection, PointId point)
            throws ConnectorException, InterruptedException {
        if (!turns.begin(point, PATIENCE)) {
            return null;
        }
        try {
            return writer.readState(controllers.point(connection, point));
        } finally {
            turns.end(point);
        }
    }
}
