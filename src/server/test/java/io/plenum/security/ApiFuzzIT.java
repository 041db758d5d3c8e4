package io.plenum.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to every operation of the API, as its own description lists them, what nobody should send: zero characters, dates before
 * the flood, lists of nothing, odd content types, nesting without end. Whatever it is, the answer says what was wrong with the
 * request; it is never a failure of the server, and it comes soon.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.first-start.site=floorplans/aula-house",
            "plenum.admin-password=" + AccessMatrixIT.PASSWORD
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ApiFuzzIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String NOW = "2026-01-01T00:00:00Z";

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "[null]",
            "{}",
            "\"\"",
            "1",
            "{",
            "{} {}",
            "{\"a\":1,\"a\":2}",
            "\0",
            "[".repeat(50_000),
            "{\"a\":".repeat(50_000),
            "[".repeat(900) + "]".repeat(900));

    private static final List<String> WORDS = words("words", "A".repeat(3000));
    private static final List<String> VALUES = words("values", '"' + "A".repeat(100_000) + '"');

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "image/png",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=bogus",
            "application/json; charset=utf-16",
            "*/*",
            "nonsense",
            "application/json;;;=",
            "text/turtle; charset=bogus");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private record Operation(String method, String path, JsonNode described, JsonNode schemas) {

        List<String> parameters(String in) {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : described.path("parameters")) {
                if (parameter.path("in").asString("").equals(in)) {
                    names.add(parameter.path("name").asString());
                    // a record of parameters is described as one
                    resolve(parameter.path("schema"))
                            .path("properties")
                            .propertyNames()
                            .forEach(names::add);
                }
            }
            return names;
        }

        @Nullable
        JsonNode body() {
            JsonNode content = described.path("requestBody").path("content");
            return content.isMissingNode() || content.isEmpty()
                    ? null
                    : resolve(content.iterator().next().path("schema"));
        }

        private JsonNode resolve(JsonNode schema) {
            String reference = schema.path("$ref").asString("");
            return reference.isEmpty() ? schema : schemas.path(reference.replaceFirst(".*/", ""));
        }
    }

    private record Shot(
            String method, String address, @Nullable String type, byte @Nullable [] body) {

        @Override
        public String toString() {
            String words = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
            return method + " " + address.substring(0, Math.min(200, address.length())) + " [" + type + "] "
                    + words.substring(0, Math.min(120, words.length())).replace("\0", "\\0");
        }
    }

    @Test
    void noRequestMakesTheServerFail() throws Exception {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(100);
        List<Shot> shots = new ArrayList<>();
        operations.forEach(operation -> shots.addAll(shots(operation)));
        List<Callable<String>> tasks = new ArrayList<>();
        shots.forEach(shot -> tasks.add(() -> judge(shot)));
        Map<String, String> wrong = new LinkedHashMap<>();
        int all = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> verdict : threads.invokeAll(tasks)) {
                if (!verdict.get().isEmpty()) {
                    all++;
                    // one of each operation and answer is enough to read
                    wrong.putIfAbsent(
                            verdict.get().replaceFirst("\\?.*? \\[", " [").replaceFirst("\\].*-> ", "] -> "),
                            verdict.get());
                }
            }
        }
        System.out.println("fuzz: " + shots.size() + " requests, " + all + " wrong");
        assertThat(wrong.values()).isEmpty();
    }

    private List<Operation> operations() throws Exception {
        JsonNode described =
                JSON.readTree(client.send(request("/v3/api-docs").build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        List<Operation> found = new ArrayList<>();
        described.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> found.add(new Operation(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        operation.getValue(),
                        described.path("components").path("schemas")))));
        return found.stream()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                // its own test shows what it does; an endless answer cannot be waited for
                .filter(operation -> !operation.path().endsWith("/live"))
                .toList();
    }

    private static List<Shot> shots(Operation operation) {
        List<Shot> shots = new ArrayList<>();
        String usual = usual(operation.path());
        List<String> queries = operation.parameters("query");
        String query = query(queries, Map.of());
        byte @Nullable [] good = operation.body() == null ? null : bytes(object(operation.body(), "", ""));
        String type = operation.body() == null ? null : "application/json";
        for (String word : WORDS) {
            for (String name : operation.parameters("path")) {
                if (!word.isEmpty()) {
                    shots.add(new Shot(
                            operation.method(),
                            usual(operation.path().replace("{" + name + "}", word)) + query,
                            type,
                            good));
                }
            }
            for (String name : queries) {
                shots.add(new Shot(operation.method(), usual + query(queries, Map.of(name, word)), type, good));
            }
        }
        shots.add(new Shot(operation.method(), usual, type, good));
        shots.add(new Shot(operation.method(), usual + "?unknown=%00", type, good));
        if (operation.body() != null || !operation.method().equals("GET")) {
            BODIES.forEach(
                    body -> shots.add(new Shot(operation.method(), usual + query, "application/json", bytes(body))));
            TYPES.forEach(odd ->
                    shots.add(new Shot(operation.method(), usual + query, odd, good == null ? bytes("{}") : good)));
            shots.add(new Shot(operation.method(), usual + query, null, good));
            shots.add(new Shot(
                    operation.method(), usual + query, "application/json", new byte[] {'"', (byte) 0xff, '"'}));
        }
        if (operation.body() != null) {
            for (String name : operation.body().path("properties").propertyNames()) {
                for (String value : VALUES.stream().filter(v -> !v.isEmpty()).toList()) {
                    shots.add(new Shot(
                            operation.method(), usual + query, type, bytes(object(operation.body(), name, value))));
                }
            }
        }
        return shots;
    }

    private static String usual(String path) {
        return path.replace("{owner}/{name}", "vav-2-12a/zone-air-temperature")
                .replace("floors/{key}", "floors/floor-2")
                .replace("{month}", "2026-01")
                .replaceAll("\\{[^}]*}", "1");
    }

    private static String query(List<String> names, Map<String, String> odd) {
        StringBuilder query = new StringBuilder();
        for (String name : names) {
            String value = odd.getOrDefault(name, usualValue(name));
            if (!value.isEmpty() || odd.containsKey(name)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return query.toString();
    }

    private static String usualValue(String name) {
        return switch (name) {
            case "from" -> "2026-01-01T00:00:00Z";
            case "to", "at" -> "2026-01-02T00:00:00Z";
            case "points" -> "vav-2-12a/zone-air-temperature";
            default -> "";
        };
    }

    /** An object of the described form, with one property as wanted. */
    private static String object(JsonNode schema, String odd, String value) {
        StringBuilder json = new StringBuilder("{");
        schema.path("properties").properties().forEach(property -> {
            json.append(json.length() == 1 ? "" : ",")
                    .append('"')
                    .append(property.getKey())
                    .append("\":");
            json.append(property.getKey().equals(odd) ? value : usualJson(property.getKey(), property.getValue()));
        });
        return json.append('}').toString();
    }

    private static String usualJson(String name, JsonNode schema) {
        JsonNode choices = schema.path("enum");
        if (!choices.isMissingNode() && !choices.isEmpty()) {
            return choices.get(0).toString();
        }
        return switch (schema.path("type").asString("")) {
            case "string" ->
                switch (schema.path("format").asString("")) {
                    case "date-time" -> "\"" + NOW + "\"";
                    case "date" -> "\"2026-01-01\"";
                    default -> "\"x\"";
                };
            case "integer", "number" -> "1";
            case "boolean" -> "false";
            case "array" -> "[]";
            default -> "null";
        };
    }

    private String judge(Shot shot) {
        HttpRequest.Builder request = request(shot.address());
        if (shot.type() != null) {
            request.header("Content-Type", shot.type());
        }
        request.method(
                shot.method(), shot.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(shot.body()));
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                String body = new String(in.readNBytes(2000), StandardCharsets.UTF_8);
                return problem(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        body,
                        shot);
            }
        } catch (HttpTimeoutException slow) {
            return shot + " -> no answer within " + PATIENCE;
        } catch (IllegalArgumentException notAUri) {
            return "";
        } catch (Exception e) {
            return shot + " -> " + e;
        }
    }

    private static String problem(int status, String type, String body, Shot shot) {
        // what is out of reach or not set up here is no failure
        if (status >= 500 && status != 503 && status != 501) {
            return shot + " -> " + status + " " + body;
        }
        // what the server itself cannot read never reaches the API
        boolean words = type.startsWith("application/problem+json") || type.isEmpty() || type.startsWith("text/html");
        if (status == 400 && !words) {
            return shot + " -> 400 as " + type + " " + body;
        }
        return body.contains("Exception") || body.contains("io.plenum") ? shot + " -> internals: " + body : "";
    }

    private HttpRequest.Builder request(String path) {
        byte[] pair = ("admin:" + AccessMatrixIT.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** One odd value a line, as it stands in an address or in JSON; and the empty one, and a long one. */
    private static List<String> words(String file, String last) {
        try (InputStream in = Objects.requireNonNull(ApiFuzzIT.class.getResourceAsStream("/fuzz/" + file + ".txt"))) {
            List<String> words = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            words.add("");
            words.add(last);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
