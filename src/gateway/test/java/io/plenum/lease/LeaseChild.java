package io.plenum.lease;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plenum.MovableClock;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.link.wire.LeaseCodec;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A gateway's leases in a process of their own, which is killed; its controllers live on beside it and are asked over a socket. */
public final class LeaseChild {

    private LeaseChild() {}

    /** Folder of the leases, port of the controllers; orders come by the standard input, each a line, and are answered there. */
    public static void main(String[] arguments) throws Exception {
        RemoteControllers controllers = new RemoteControllers(Integer.parseInt(arguments[1]));
        MovableClock clock = new MovableClock(controllers.time());
        Thread.ofVirtual().start(() -> follow(clock, controllers));
        LeaseKeeper leases = new LeaseKeeper(Path.of(arguments[0]), controllers, any -> true, clock);
        leases.follow(LeaseRig.policy(false));
        leases.begin();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            LeaseOrder order = LeaseCodec.read(io.plenum.link.proto.LeaseOrder.parseFrom(
                    Base64.getDecoder().decode(line)));
            Thread.ofVirtual().start(() -> order(leases, order));
        }
        leases.close();
    }

    /** The time is what the controllers say, so that a machine that has much to do changes nothing. */
    private static void follow(MovableClock clock, RemoteControllers controllers) {
        while (true) {
            try {
                clock.set(controllers.time());
                Thread.sleep(10);
            } catch (ConnectorException | InterruptedException e) {
                return;
            }
        }
    }

    private static void order(LeaseKeeper leases, LeaseOrder order) {
        try {
            System.out.println(order.id() + " "
                    + leases.order(order, Duration.ofSeconds(5)).stage());
        } catch (ConnectorException | InterruptedException e) {
            System.out.println(order.id() + " " + e);
        }
    }

    /** One line for each question: point, priority, and what is to become of the slot. */
    record RemoteControllers(int port) implements Controllers, CommandWriter {

        @Override
        public Point point(String connection, PointId id) throws ConnectorException {
            return new TestControllers().point(connection, id);
        }

        @Override
        public CommandWriter writer(String connection) {
            return this;
        }

        @Override
        public List<Point> pointsAt(String connection, String address) {
            return List.of();
        }

        @Override
        public @Nullable ScheduleWriter scheduleWriter(String connection) {
            return null;
        }

        private String ask(String question) throws ConnectorException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                new PrintStream(socket.getOutputStream(), true, UTF_8).println(question);
                String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
                if (answer == null) {
                    throw new IOException("no answer");
                }
                return answer;
            } catch (IOException e) {
                throw new ConnectorException(Problem.of("connector.problem.no-answer"), e);
            }
        }

        Instant time() throws ConnectorException {
            return Instant.ofEpochMilli(Long.parseLong(ask("time 0")));
        }

        @Override
        public CommandState readState(Point point) throws ConnectorException {
            return state(ask("read %d".formatted(point.id().value())));
        }

        /** What priority 8 has: a number, or nothing. */
        private static CommandState state(String slot) {
            List<Slot> slots = slot.equals("free") ? List.of() : List.of(new Slot(8, Double.parseDouble(slot)));
            return new CommandState(
                    true, slots, null, null, false, false, Clock.systemUTC().instant());
        }

        @Override
        public WriteResult write(PointWrite write) throws ConnectorException {
            String answer =
                    switch (write) {
                        case PointWrite.Hold hold ->
                            ask(String.format(
                                    Locale.ROOT, "hold %d %s", hold.point().id().value(), hold.value()));
                        case PointWrite.Release release ->
                            ask(String.format(
                                    Locale.ROOT,
                                    "release %d %s",
                                    release.point().id().value(),
                                    release.written()));
                    };
            String[] parts = answer.split(" ", -1);
            return new WriteResult(Outcome.valueOf(parts[0]), state(parts[1]), null);
        }
    }
}
