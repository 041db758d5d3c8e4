package io.plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Clients that are generated from the API's description encode the slash of a key (RFC 6570, 3.2.2: simple expansion). */
class EncodedSlashTest {

    private static final WebServer SERVER = server();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static WebServer server() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new EncodedSlashConnector().customize(factory);
        return factory.getWebServer(EncodedSlashTest::echo);
    }

    private static void echo(ServletContext context) {
        context.addServlet("echo", new Echo()).addMapping("/");
        context.addFilter("slash", new EncodedSlashFilter()).addMappingForUrlPatterns(null, false, "/*");
    }

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
        CLIENT.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/points/ahu-1%2Fsupply-air-temperature, /api/v1/points/ahu-1/supply-air-temperature",
        "/api/v1/points/ahu-1%2fco2, /api/v1/points/ahu-1/co2",
        "/api/v1/points/ahu-1%2Fco2/trend?from=2026, /api/v1/points/ahu-1/co2/trend",
        "/api/v1/points/ahu-1/co2, /api/v1/points/ahu-1/co2",
        "/api/v1/points/raum%20%C3%BC%2Fco2, /api/v1/points/raum%20%C3%BC/co2",
        "/api/v1/points/.a%2F..b, /api/v1/points/.a/..b"
    })
    void theKeyOfAPointIsReadAsWithASlash(String sent, String seen) throws Exception {
        HttpResponse<String> answer = get(sent);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith(seen + "\nhttp://localhost:" + SERVER.getPort() + seen + "\n");
    }

    @Test
    void theDecodedPathHasTheSlashToo() throws Exception {
        assertThat(get("/api/v1/points/raum%20%C3%BC%2Fco2").body()).endsWith("\n/api/v1/points/raum ü/co2");
    }

    /** A rule could read it in one way and an endpoint in another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/points/a%2Fb%2Fc",
                "/api/v1/points/..%2Fsites",
                "/api/v1/points/.%2Fsites",
                "/api/v1/points/a%2F..",
                "/api/v1/points/a%2F../sites",
                "/api/v1/points/a%2F%2e%2e/sites",
                "/api/v1/points/%2e%2e%2Fsites",
                "/api/v1/points/a%2F%2E",
                "/api/v1/points/%252e%2Fa",
                "/api/v1/points/a%2Fb;c=d",
                "/api/v1/points/a%3Bc%2Fb",
                "/api/v1/points/%2Fb",
                "/api/v1/points/a%2F",
                "/api%2Fv1/points/a/b",
                "/api/v1%2Fpoints/a%2Fb",
                "/api/v1/floors/a%2Fb/state",
                "/login%2F..",
                "/%2F/api/v1/points/a%2Fb",
            })
    void anywhereElseItIsRefused(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + SERVER.getPort() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(request.getRequestURI() + "\n" + request.getRequestURL() + "\n" + request.getServletPath());
        }
    }
}
