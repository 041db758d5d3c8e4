package io.plenum.emulator.remote;

import com.sun.net.httpserver.HttpExchange;
import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.remote.BuildingMessages.Command;
import io.plenum.emulator.remote.BuildingMessages.Description;
import io.plenum.emulator.remote.BuildingMessages.Values;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;

/**
 * The model's end towards faces in processes of their own: its description once, its values with each tick, commands at once. A face that
 * reads slowly misses ticks and delays nobody.
 */
public final class BuildingFeed {

    public static final String DESCRIPTION = BuildingMessages.DESCRIPTION;
    public static final String VALUES = BuildingMessages.VALUES;
    public static final String COMMAND = BuildingMessages.COMMAND;

    /** An empty line after so long without a tick: the model's process is there. */
    private static final long HEARTBEAT_MILLIS = 1_000;

    private static final int MOST = 10_000;

    private final EmulatedBuilding building;
    private long ticks;

    public BuildingFeed(EmulatedBuilding building) {
        this.building = building;
        building.onTick(this::tick);
    }

    private synchronized void tick() {
        ticks++;
        notifyAll();
    }

    public void describe(HttpExchange exchange) throws IOException {
        byte[] bytes = BuildingMessages.JSON.writeValueAsBytes(Description.of(building));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A line of JSON now and after each tick, for as long as somebody reads. */
    public void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            long seen = -1;
            while (true) {
                long now = await(seen);
                if (now != seen) {
                    out.write(BuildingMessages.JSON.writeValueAsBytes(Values.of(building)));
                }
                out.write('\n');
                out.flush();
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long await(long seen) throws InterruptedException {
        long began = System.nanoTime();
        long left = HEARTBEAT_MILLIS;
        while (ticks == seen && left > 0) {
            wait(left);
            left = HEARTBEAT_MILLIS - (System.nanoTime() - began) / 1_000_000;
        }
        return ticks;
    }

    /** Commands a point or takes its command back. @throws IllegalArgumentException where that makes no sense, in words */
    public void command(HttpExchange exchange) throws IOException {
        Command command = parse(exchange.getRequestBody().readNBytes(MOST));
        EmulatedPoint point = point(command.point());
        Double value = command.value();
        if (value == null) {
            building.relinquish(point.index());
        } else if (point.accepts(value)) {
            building.write(point.index(), value);
        } else {
            throw new IllegalArgumentException("value: " + point.key() + " does not accept " + value);
        }
        exchange.sendResponseHeaders(204, -1);
    }

    private EmulatedPoint point(int index) {
        if (index < 0 || index >= building.points().size()) {
            throw new IllegalArgumentException("point: there is no " + index);
        }
        return building.points().get(index);
    }

    private static Command parse(byte[] body) {
        try {
            return BuildingMessages.JSON.readValue(body, Command.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The body is no command", e);
        }
    }
}
