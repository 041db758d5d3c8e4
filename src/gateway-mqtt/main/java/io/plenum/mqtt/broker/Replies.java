package io.plenum.mqtt.broker;

import io.plenum.link.ConnectorException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for what a broker answers.
 *
 * @param patience for each answer
 */
record Replies(BrokerProblems problems, Duration patience) {

    <T> T await(CompletableFuture<T> reply) throws ConnectorException {
        try {
            return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw problems.exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problems.exception(e);
        }
    }

    /** At the end nothing depends on the answer. */
    void awaitQuietly(CompletableFuture<?> reply) {
        try {
            reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            // There is nothing left to release on the other side.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
