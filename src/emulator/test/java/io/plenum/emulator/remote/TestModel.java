package io.plenum.emulator.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plenum.emulator.EmulatedBuilding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/** The model's process, as a face sees it. */
public final class TestModel implements AutoCloseable {

    private final HttpServer server;

    /** Takes over the building's answers. */
    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** @param port 0 for any */
    public TestModel(EmulatedBuilding building, int port) throws IOException {
        BuildingFeed feed = new BuildingFeed(building);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve(BuildingFeed.DESCRIPTION, feed::describe);
        serve(BuildingFeed.VALUES, feed::stream);
        serve(BuildingFeed.COMMAND, feed::command);
        server.start();
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer.to(exchange);
            } catch (IllegalArgumentException refused) {
                exchange.sendResponseHeaders(400, -1);
            }
        });
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Its connections break, as when it is killed. */
    @Override
    public void close() {
        server.stop(0);
    }
}
