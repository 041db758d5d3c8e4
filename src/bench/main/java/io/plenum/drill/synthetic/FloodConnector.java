package io.plenum.drill.synthetic;

import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands in as many samples as whoever measures asks for over a socket, each time the number of the first and how many: every ten seconds
 * one of each of 1,000 points, of ever new values, a hundred at once as a device answers.
 */
final class FloodConnector implements Connector {

    private static final int POINTS = 1_000;
    private static final long SECONDS = 10;
    private static final int ANSWER = 100;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final int port;
    private @Nullable Socket orders;

    FloodConnector(int port) {
        this.port = port;
    }

    @Override
    public synchronized void open(ConnectorContext context) throws ConnectorException {
        report(context);
        if (context.points().isEmpty()) {
            return;
        }
        try {
            Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
            orders = opened;
            Thread.ofPlatform().name("flood").daemon().start(() -> follow(opened, context));
        } catch (IOException e) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", String.valueOf(port)));
        }
    }

    private static void follow(Socket orders, ConnectorContext context) {
        try (DataInputStream in = new DataInputStream(orders.getInputStream())) {
            while (true) {
                produce(context, in.readLong(), in.readInt());
            }
        } catch (IOException ended) {
            // Whoever measures has enough.
        }
    }

    private static void produce(ConnectorContext context, long from, int count) {
        for (long first = from; first < from + count; first += ANSWER) {
            List<Sample> answer = new ArrayList<>(ANSWER);
            for (long number = first; number < first + ANSWER; number++) {
                answer.add(sample(number));
            }
            context.sink().accept(answer);
        }
    }

    private static Sample sample(long number) {
        Instant time = START.plusSeconds(SECONDS * (number / POINTS));
        double value = 20 + Math.sin(number * 0.0001) + number * 1e-9;
        return new Sample(new PointId((int) (number % POINTS) + 1), time, value, Quality.GOOD);
    }

    /** Once: whoever confirms values that are older than a day hands them in again. */
    private static void report(ConnectorContext context) {
        int points = context.points().size();
        Instant now = context.clock().instant();
        context.report(new DeviceStatus("1", "Flood", ConnectionState.UP, points, points, 0, now, List.of()));
    }

    @Override
    public void ping() {}

    @Override
    public synchronized void update() {}

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) {
        return List.of();
    }

    @Override
    public synchronized void close() {
        try {
            if (orders != null) {
                orders.close();
            }
        } catch (IOException gone) {
            // It was closed already.
        }
    }
}
