package io.plenum.web;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Calls the API of a server under test as a machine does. */
public record ApiCalls(int port, String password) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public HttpRequest.Builder request(String path, String user) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
        return send(request(path, user));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** For answers that go on. */
    public HttpResponse<InputStream> open(String path, String user) throws IOException, InterruptedException {
        return CLIENT.send(request(path, user).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    public HttpResponse<String> post(String path, String user, String type, byte[] body)
            throws IOException, InterruptedException {
        return send(
                request(path, user).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public void addUser(Users users, SecurityContextHolderStrategy contexts, String name, Role role) {
        asAdministrator(contexts, () -> users.add(name, password, role));
    }

    /**
     * Runs it with an administrator's rights on this thread.
     *
     * @param contexts of the server under test: each server of a test run has its own, and the static one is the last one's
     */
    public static void asAdministrator(SecurityContextHolderStrategy contexts, Runnable work) {
        String[] roles = Arrays.stream(Role.values())
                .flatMap(role -> Stream.of("ROLE_" + role, "ANYWHERE_" + role))
                .toArray(String[]::new);
        contexts.setContext(new SecurityContextImpl(new TestingAuthenticationToken("test", "", roles)));
        try {
            work.run();
        } finally {
            contexts.clearContext();
        }
    }
}
