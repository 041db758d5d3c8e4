package io.plenum.soak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as its clients see it. */
public final class ApiClient {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private volatile String credentials;

    public ApiClient(int port, String user, String password) {
        base = "http://127.0.0.1:" + port;
        credentials =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** From now on with a token, whose check costs next to nothing. */
    public void use(String token) {
        credentials = "Bearer " + token;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    public JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return send(withBody(path, "PUT", body));
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(withBody(path, "POST", body));
    }

    /** An answer that does not end. */
    public InputStream open(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                request(path).header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException(path + ": " + response.statusCode());
        }
        return response.body();
    }

    /** A page, as somebody who has not signed in. */
    public int anonymously(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", credentials);
    }

    private HttpRequest.Builder withBody(String path, String method, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.uri().getPath() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isBlank() ? json.missingNode() : json.readTree(response.body());
    }
}
