package io.plenum.opcua;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.Tuning;
import io.plenum.trust.TrustList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A server that is restarted again and again, and a connector that is opened anew after each, as the supervisor does. What is left of
 * earlier connections would come back as sessions and subscriptions that nobody wants.
 */
final class OpcUaRestarts implements AutoCloseable {

    private static final int VARIABLES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Noticed within two seconds. */
    private static final Tuning QUICK = new Tuning(
            Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(5), 50, Duration.ofSeconds(1));

    private final OpcUaPeer peer = new OpcUaPeer();
    private final OpcUaBenchContext context = new OpcUaBenchContext(VARIABLES);
    private final Path folder;
    private @Nullable Connector open;
    /** None of those that the variables begin with. */
    private double value = 1_000;

    OpcUaRestarts(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve("opcua/trusted"));
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/peer"), OpcUaPeer.PASSWORD);
        Files.write(folder.resolve("opcua/trusted/peer.der"), peer.certificate().getEncoded());
    }

    void run(int times) throws Exception {
        begin();
        await("the first subscription", this::isUp);
        for (int i = 0; i < times; i++) {
            peer.stop();
            await("the loss", () -> !isWell());
            close(open);
            begin();
            await("the subscription", this::isUp);
        }
    }

    private void begin() throws Exception {
        peer.start();
        peer.namespace().addFolder("bench", VARIABLES);
        reopen();
    }

    private void reopen() {
        var factory = new OpcUaConnectorFactory(folder, new TrustList(folder.resolve("opcua")), (file, place) -> true);
        var settings = Map.of(
                "endpoint", peer.endpoint(), "user", OpcUaPeer.USER, "passwordFile", "peer", "samplingMillis", "100");
        await("the connection", () -> {
            try {
                Connector made = factory.create(new Connection("peer", "opcua", true, settings, QUICK));
                open = made;
                made.open(context);
                return true;
            } catch (ConnectorException e) {
                close(open);
                return false;
            }
        });
    }

    private boolean isWell() {
        try {
            Connector asked = open;
            if (asked != null) {
                asked.ping();
            }
            return asked != null;
        } catch (ConnectorException e) {
            return false;
        }
    }

    private boolean isUp() {
        return isWell() && context.state() == ConnectionState.UP;
    }

    /** A value that changes at the server now comes here. */
    void awaitLiveValues() {
        long before = context.taken();
        peer.namespace().changeFolder("bench", VARIABLES, ++value);
        await("new values", () -> context.taken() >= before + VARIABLES);
    }

    int sessions() {
        return peer.server().getSessionManager().getAllSessions().size();
    }

    int subscriptions() {
        return peer.server().getSubscriptions().size();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void close(@Nullable Connector connector) {
        if (connector != null) {
            connector.close();
        }
    }

    @Override
    public void close() {
        close(open);
        peer.stop();
    }
}
