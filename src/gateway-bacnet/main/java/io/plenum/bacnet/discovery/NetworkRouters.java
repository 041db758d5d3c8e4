package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.npdu.Network;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import io.plenum.link.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which router leads to which network. The stack takes note of routers that say so or deliver something from behind them; here they
 * are asked (Who-Is-Router-To-Network, ASHRAE 135, 6.4.1) or set. An answer replaces what was known: routers get exchanged.
 */
public final class NetworkRouters {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkRouters.class);
    private static final int WHO_IS_ROUTER = 0;
    private static final int ATTEMPTS = 3;
    private static final long LOOK_NANOS = 10_000_000L;
    /** Devices of one network are mostly lost together: one question is enough for all of them. */
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Network network;
    private final Map<Integer, Long> asked = new ConcurrentHashMap<>();

    /** @param network after its transport has been made */
    public NetworkRouters(Network network) {
        this.network = network;
    }

    /** By the number of the network to which they lead. */
    Map<Integer, OctetString> known() {
        return network.getTransport() == null
                ? Map.of()
                : network.getTransport().getNetworkRouters();
    }

    void set(int number, OctetString router) {
        network.getTransport().addNetworkRouter(number, router);
    }

    /** Asks all routers for all their networks; answers come in their own time. */
    void ask() {
        send(null);
    }

    /** Asks whether it is still the same router; no more than once in a while. */
    void confirm(int number) {
        long now = System.nanoTime();
        Long before = asked.get(number);
        if (before == null || now - before > BETWEEN.toNanos()) {
            asked.put(number, now);
            send(number);
        }
    }

    /** @throws DeviceNotFound where no router says that it leads there */
    void find(int device, int number, Duration patience) throws DeviceNotFound {
        for (int attempt = 0; attempt < ATTEMPTS && !known().containsKey(number); attempt++) {
            send(number);
            long end = System.nanoTime() + patience.toNanos() / ATTEMPTS;
            while (System.nanoTime() < end && !known().containsKey(number)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        if (!known().containsKey(number)) {
            throw new DeviceNotFound(
                    Problem.of("connector.problem.bacnet-no-router", String.valueOf(number), String.valueOf(device)));
        }
    }

    private void send(@Nullable Integer number) {
        byte[] message = number == null ? new byte[0] : new byte[] {(byte) (number >> 8), number.byteValue()};
        try {
            network.sendNetworkMessage(network.getLocalBroadcastAddress(), null, WHO_IS_ROUTER, message, true, false);
        } catch (BACnetException e) {
            LOG.debug("Routers cannot be asked: {}", e.getMessage());
        }
    }
}
