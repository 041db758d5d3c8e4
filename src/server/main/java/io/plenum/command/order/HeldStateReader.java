package io.plenum.command.order;

import io.plenum.connector.AssignedConnection;
import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayCommands.PointState;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks gateways what holds points, connections beside each other, and waits no longer than a person does. */
@Component
public class HeldStateReader {

    static final Duration PATIENCE = Duration.ofSeconds(12);
    /** Each holds threads and requests at gateways. */
    private static final int AT_ONCE = 8;

    private final GatewayCommands commands;
    private final Duration patience;
    private final Semaphore free = new Semaphore(AT_ONCE);

    @Autowired
    HeldStateReader(GatewayCommands commands) {
        this(commands, PATIENCE);
    }

    HeldStateReader(GatewayCommands commands, Duration patience) {
        this.commands = commands;
        this.patience = patience;
    }

    /**
     * Of each point a state or a problem.
     *
     * @throws RequestProblem where too many are asking already
     */
    public Map<PointId, PointState> read(Map<AssignedConnection, List<PointId>> points) {
        if (points.isEmpty()) {
            return Map.of();
        }
        if (!free.tryAcquire()) {
            throw RequestProblem.tooMany("command.rule.busy");
        }
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            List<Asked> all = new ArrayList<>();
            points.forEach((connection, ids) -> all.add(ask(connection, ids)));
            Map<PointId, PointState> states = new HashMap<>();
            all.forEach(one -> states.putAll(one.answer(deadline)));
            return states;
        } finally {
            free.release();
        }
    }

    private Asked ask(AssignedConnection connection, List<PointId> ids) {
        CompletableFuture<Map<PointId, PointState>> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("command-states").start(() -> {
            try {
                answer.complete(commands.states(
                        connection.gateway(), connection.connection().name(), ids));
            } catch (ConnectorException e) {
                answer.complete(silent(ids, e.problem()));
            } catch (RuntimeException e) {
                answer.complete(silent(
                        ids,
                        Problem.of("connector.problem.internal", e.getClass().getSimpleName())));
            }
        });
        return new Asked(ids, answer);
    }

    private record Asked(List<PointId> ids, CompletableFuture<Map<PointId, PointState>> future) {

        Map<PointId, PointState> answer(long deadline) {
            Problem late = Problem.of("connector.problem.no-answer");
            try {
                return future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return silent(ids, late);
            } catch (ExecutionException | TimeoutException e) {
                return silent(ids, late);
            }
        }
    }

    private static Map<PointId, PointState> silent(List<PointId> ids, Problem why) {
        Map<PointId, PointState> states = new HashMap<>();
        ids.forEach(id -> states.put(id, new PointState(null, why)));
        return states;
    }
}
