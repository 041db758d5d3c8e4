package io.plenum.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.record.TrendArchive;
import io.plenum.emulator.remote.BuildingFeed;
import io.plenum.point.time.IsoTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door behind the scenes, on the loopback interface only: the truth, the ledgers of energy and comfort, faults to inject, who takes
 * commanded points back, how the building is run, and the archive of the past weeks.
 */
final class ControlPort implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final AulaHouse building;
    private final HttpServer server;

    /** What the caller asked cannot be done; the message says why. */
    private static final class BadRequest extends Exception {

        private static final long serialVersionUID = 1L;

        BadRequest(String message) {
            super(message);
        }
    }

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException, BadRequest;
    }

    ControlPort(AulaHouse building, int port) throws IOException {
        this.building = building;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve("/truth", this::truth);
        serve("/energy", this::energy);
        serve("/faults", this::faults);
        serve("/takebacks", this::takeBacks);
        serve("/mode", this::mode);
        serve("/settings", this::settings);
        serve("/comfort", this::comfort);
        serve("/archive.csv", this::archive);
        DemoStory story = new DemoStory(building);
        building.onTick(story::step);
        serve("/story", exchange -> send(exchange, 200, story.asked(exchange.getRequestMethod())));
        BuildingFeed feed = new BuildingFeed(building);
        serve(BuildingFeed.DESCRIPTION, feed::describe);
        serve(BuildingFeed.VALUES, feed::stream);
        serve(BuildingFeed.COMMAND, feed::command);
        server.start();
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, answer);
            }
        });
    }

    /** Within the exchange's life: an answer after its end reaches nobody. */
    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (!LocalCaller.is(exchange.getRequestHeaders(), server.getAddress().getPort())) {
            send(
                    exchange,
                    403,
                    Map.of("detail", "only programs of this machine are answered, and no page of another site"));
            return;
        }
        try {
            answer.to(exchange);
        } catch (BadRequest | IllegalArgumentException wrong) {
            send(exchange, 400, Map.of("detail", String.valueOf(wrong.getMessage())));
        }
    }

    private void truth(HttpExchange exchange) throws IOException {
        double[] values = building.truth();
        Map<String, Double> points = new TreeMap<>();
        for (EmulatedPoint point : building.points()) {
            points.put(point.key(), values[point.index()]);
        }
        send(exchange, 200, Map.of("time", building.now().toString(), "points", points));
    }

    private void energy(HttpExchange exchange) throws IOException {
        send(
                exchange,
                200,
                Map.of(
                        "time",
                        building.now().toString(),
                        "kilowattHours",
                        building.ledger().kilowattHours()));
    }

    private void mode(HttpExchange exchange) throws IOException, BadRequest {
        if (exchange.getRequestMethod().equals("POST")) {
            String mode = field(body(exchange), "mode");
            if (!List.of("as-found", "guideline-36").contains(mode)) {
                throw new BadRequest("mode: give as-found or guideline-36");
            }
            building.useGuideline36(mode.equals("guideline-36"));
        }
        send(exchange, 200, Map.of("guideline36", building.usesGuideline36()));
    }

    private void settings(HttpExchange exchange) throws IOException, BadRequest {
        SettingsJson settings = new SettingsJson(building);
        if (exchange.getRequestMethod().equals("POST")) {
            settings.apply(body(exchange));
        }
        send(exchange, 200, Map.of("settings", settings.read()));
    }

    private void comfort(HttpExchange exchange) throws IOException {
        send(
                exchange,
                200,
                Map.of(
                        "time",
                        building.now().toString(),
                        "kelvinHours",
                        building.comfort().kelvinHours(),
                        "co2PpmHours",
                        building.comfort().partsPerMillionHours()));
    }

    private void faults(HttpExchange exchange) throws IOException, BadRequest {
        switch (exchange.getRequestMethod()) {
            case "POST" -> inject(body(exchange));
            case "DELETE" -> repair(exchange);
            default -> {
                // GET only looks.
            }
        }
        List<Map<String, Object>> inForce = building.faults().all().entrySet().stream()
                .map(e -> Map.<String, Object>of(
                        "equipment", e.getKey().equipment(), "fault", e.getKey().fault(), "severity", e.getValue()))
                .toList();
        send(exchange, 200, Map.of("faults", inForce));
    }

    private void takeBacks(HttpExchange exchange) throws IOException, BadRequest {
        TakeBacksJson takeBacks = new TakeBacksJson(building);
        switch (exchange.getRequestMethod()) {
            case "POST" -> takeBacks.set(body(exchange));
            case "DELETE" -> takeBacks.clear(body(exchange));
            default -> {
                // GET only looks.
            }
        }
        send(exchange, 200, Map.of("takeBacks", takeBacks.read()));
    }

    private void inject(JsonNode body) throws BadRequest {
        String fault = field(body, "fault");
        String equipment = field(body, "equipment");
        double severity = body.path("severity").asDouble(1);
        if (!InjectedFaults.KINDS.contains(fault)) {
            throw new BadRequest("fault: give one of " + InjectedFaults.KINDS);
        }
        if (!building.knows(equipment)) {
            throw new BadRequest("equipment: there is no " + equipment);
        }
        if (!(severity > 0 && severity <= 1)) {
            throw new BadRequest("severity: give a number above 0, at most 1");
        }
        building.faults().set(equipment, fault, severity);
    }

    /** Without a body every fault is repaired. */
    private void repair(HttpExchange exchange) throws IOException, BadRequest {
        byte[] bytes = exchange.getRequestBody().readNBytes(10_000);
        if (bytes.length == 0) {
            building.faults().clear();
        } else {
            JsonNode body = parse(bytes);
            building.faults().clear(field(body, "equipment"), field(body, "fault"));
        }
    }

    private void archive(HttpExchange exchange) throws IOException, BadRequest {
        Map<String, String> query = query(exchange);
        Instant to = instant(query, "to", building.now());
        Instant from = instant(query, "from", to.minus(Duration.ofDays(14)));
        exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (CsvWriter rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new BufferedWriter(
                        new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8), 1 << 16))) {
            rows.writeRecord("time", "point", "value");
            write(rows, building.archive().between(from, to));
        }
    }

    /** Numbers at every quarter of an hour, states when they changed: so the old system kept them. */
    private void write(CsvWriter rows, List<TrendArchive.Entry> entries) {
        TrendArchive.Entry before = null;
        for (TrendArchive.Entry entry : entries) {
            String time = entry.time().toString();
            for (EmulatedPoint point : building.points()) {
                float value = entry.values()[point.index()];
                boolean number = point.kind() == EmulatedPoint.Kind.NUMERIC;
                if (number || before == null || before.values()[point.index()] != value) {
                    rows.writeRecord(
                            time,
                            point.key(),
                            number ? String.valueOf(Math.round(value * 1000.0) / 1000.0) : String.valueOf((int) value));
                }
            }
            before = entry;
        }
    }

    private static Instant instant(Map<String, String> query, String name, Instant otherwise) throws BadRequest {
        try {
            String text = query.get(name);
            return text == null ? otherwise : IsoTime.instant(text);
        } catch (DateTimeException e) {
            throw new BadRequest(name + ": give an instant such as 2026-11-01T00:00:00Z");
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new TreeMap<>();
        String query = exchange.getRequestURI().getQuery();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return values;
    }

    private JsonNode body(HttpExchange exchange) throws IOException, BadRequest {
        return parse(exchange.getRequestBody().readNBytes(10_000));
    }

    private JsonNode parse(byte[] bytes) throws BadRequest {
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw new BadRequest("The body is not JSON");
        }
    }

    private static String field(JsonNode body, String name) throws BadRequest {
        JsonNode value = body.path(name);
        if (!value.isString()) {
            throw new BadRequest(name + ": is missing");
        }
        return value.asString();
    }

    private void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The port that was taken where any was asked for. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
