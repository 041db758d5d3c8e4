package io.plenum.emulator.remote;

import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.remote.BuildingMessages.Command;
import io.plenum.emulator.remote.BuildingMessages.Description;
import io.plenum.emulator.remote.BuildingMessages.Values;
import io.plenum.emulator.takeback.TakeBack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;

/**
 * A building whose model runs in another process: a mirror that lives as long as one connection to the model's control port, and never
 * longer. What the model shows is shown here one tick later at most; a command is with the model when {@link #write} returns.
 */
public final class RemoteBuilding implements EmulatedBuilding, AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI model;
    private final Duration longestSilence;
    private final Description description;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final BufferedReader lines;
    private volatile Values values;
    private volatile long heard = System.nanoTime();

    private RemoteBuilding(HttpClient http, URI model, Duration longestSilence)
            throws IOException, InterruptedException {
        this.http = http;
        this.model = model;
        this.longestSilence = longestSilence;
        description = parse(
                send(request(BuildingMessages.DESCRIPTION).timeout(TIMEOUT), BodyHandlers.ofString()),
                Description.class);
        InputStream stream = send(request(BuildingMessages.VALUES), BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        String first = lines.readLine();
        if (first == null) {
            throw new IOException("The model closed the connection");
        }
        values = parse(first, Values.class);
    }

    /**
     * @param model where its control port is, such as {@code http://127.0.0.1:8181}
     * @param longestSilence after so long without a sign of life the model counts as away
     * @throws IOException where no model answers there
     */
    public static RemoteBuilding connect(URI model, Duration longestSilence) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        try {
            RemoteBuilding building = new RemoteBuilding(http, model, longestSilence);
            Thread.ofPlatform().name("model").daemon().start(building::follow);
            return building;
        } catch (IOException | InterruptedException | RuntimeException e) {
            http.shutdownNow();
            throw e;
        }
    }

    private void follow() {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard = System.nanoTime();
                if (!line.isEmpty()) {
                    values = parse(line, Values.class);
                    listeners.forEach(Runnable::run);
                }
            }
        } catch (IOException e) {
            // It is away: whoever waits for the end is told below.
        } finally {
            ended.countDown();
        }
    }

    /** Returns when the model is away: stopped, killed, or without any sign of life. */
    public void awaitEnd() throws InterruptedException {
        long step = Math.max(1, longestSilence.toMillis() / 5);
        while (!ended.await(step, TimeUnit.MILLISECONDS) && System.nanoTime() - heard < longestSilence.toNanos()) {
            // It lives.
        }
    }

    @Override
    public List<EmulatedPoint> points() {
        return description.points();
    }

    @Override
    public List<EmulatedDevice> devices() {
        return description.devices();
    }

    @Override
    public double[] snapshot() {
        return values.values();
    }

    @Override
    public boolean overridden(int point) {
        return values.overridden().contains(point);
    }

    @Override
    public boolean offline(int device) {
        return values.offline().contains(device);
    }

    @Override
    public List<EmulatedSchedule> schedules() {
        return values.schedules();
    }

    @Override
    public Instant clock() {
        return values.clock();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of(description.zone());
    }

    @Override
    public List<TakeBack> takeBacks() {
        return values.takeBacks();
    }

    /** Commands a point. @throws IllegalStateException where the model is away or refuses: then nothing was commanded */
    @Override
    public void write(int point, double value) {
        command(new Command(point, value));
    }

    @Override
    public void relinquish(int point) {
        command(new Command(point, null));
    }

    private void command(Command command) {
        String body = BuildingMessages.JSON.writeValueAsString(command);
        try {
            send(
                    request(BuildingMessages.COMMAND).timeout(TIMEOUT).POST(BodyPublishers.ofString(body)),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The model did not take the command over", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The model did not take the command over", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(model.resolve(path));
    }

    private <T> T send(HttpRequest.Builder request, BodyHandler<T> handler) throws IOException, InterruptedException {
        HttpResponse<T> response = http.send(request.build(), handler);
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.uri() + " answers " + response.statusCode());
        }
        return response.body();
    }

    private static <T> T parse(String text, Class<T> type) throws IOException {
        try {
            return BuildingMessages.JSON.readValue(text, type);
        } catch (JacksonException e) {
            throw new IOException("The model and its face are not of one version", e);
        }
    }

    @Override
    public void onTick(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
