package io.plenum.security;

import io.plenum.access.kiosk.KioskAccess;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser's cookies, who speaks the protocol of the screens with the server under test. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private @Nullable String kiosk;

    public Visitor(int port) {
        this.port = port;
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        return kiosk == null ? request : request.header("Cookie", KioskAccess.COOKIE + "=" + kiosk);
    }

    /** From now on this is a screen on a wall, which sends the secret of its link everywhere. */
    public void show(String secret) {
        kiosk = secret;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** The status alone: some answers go on for ever. */
    int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    /** For answers that go on. */
    public HttpResponse<InputStream> follow(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Value of the session's cookie; empty where there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** The token that forms of this session carry. */
    public String token() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get("/login").body());
        if (!found.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        return found.group(1);
    }

    /** The token that the scripts of a page of somebody who is signed in send along. */
    String pageToken() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get("/preferences").body());
        if (!found.find()) {
            throw new IllegalStateException("The page has no token");
        }
        return found.group(1);
    }

    public HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        String form = "username=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + encode(token());
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /**
     * Opens a view as the browser's script does: a new page, which then asks for an address.
     *
     * @return what the server then sends for the page
     */
    String open(String path) throws IOException, InterruptedException {
        JsonNode begin = JSON.readTree(
                get("/?v-r=init&query=&location=" + encode(path.substring(1))).body());
        JsonNode page = begin.path("appConfig");
        String key = page.path("uidl").path("Vaadin-Security-Key").asString("");
        String call = JSON.writeValueAsString(JSON.readTree("""
                {"csrfToken": "", "syncId": 0, "clientId": 0, "rpc": [{"type": "event", "node": 1, "event": "ui-navigate",
                 "data": {"route": "", "query": "", "appShellTitle": "", "historyState": null, "trigger": ""}}]}"""))
                .replace("\"csrfToken\":\"\"", "\"csrfToken\":\"" + key + '"')
                .replace("\"route\":\"\"", "\"route\":\"" + path.substring(1) + '"');
        HttpResponse<String> answer =
                send(request("/?v-r=uidl&v-uiId=" + page.path("v-uiId").asInt(0))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(call)));
        return answer.body();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
