package io.plenum.viewers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says to the server what a browser says that shows a floor: it signs in, opens the page, loads the floor, follows it live, and asks
 * every five seconds what is new around it. It paints nothing.
 */
final class FloorVisitor implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern SERVER_COUNT = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT_COUNT = Pattern.compile("\"clientId\":(\\d+)");
    private static final String NAVIGATE = """
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":"/floors/%s","query":"","appShellTitle":"Plenum",\
            "historyState":{"idx":0},"trigger":""}}""";
    private static final String ASK = "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\"}";

    private final HttpClient http;
    private final String address;
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean over;
    private String cookie = "";
    private String page = "";
    private String token = "";
    private String serverCount = "0";
    private String clientCount = "0";

    FloorVisitor(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /** Bytes of the live feed. */
    long bytes() {
        return bytes.get();
    }

    void signIn(String password) throws IOException, InterruptedException {
        String form = send(request("/login").GET());
        String body = "username=admin&password=" + encoded(password) + "&_csrf=" + encoded(found(FORM_TOKEN, form));
        String unused = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the page and follows the floor until it is closed. */
    void look(String floor) throws IOException, InterruptedException {
        String start = send(request(
                        "/?v-r=init&location=floors%2F" + floor
                                + "&query=&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-tzid=Europe%2FBerlin&v-wn=v-0.1")
                .GET());
        page = found(PAGE, start);
        token = found(PAGE_TOKEN, start);
        say(NAVIGATE.formatted(floor));
        String unused = send(request("/api/v1/floors/" + floor + "/state").GET());
        Thread.ofVirtual().start(() -> follow(floor));
        Thread.ofVirtual().start(this::ask);
    }

    private void follow(String floor) {
        byte[] part = new byte[16_384];
        try {
            HttpResponse<InputStream> feed = http.send(
                    request("/api/v1/floors/" + floor + "/live")
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
            try (InputStream in = feed.body()) {
                for (int count = in.read(part); count >= 0 && !over; count = in.read(part)) {
                    bytes.addAndGet(count);
                }
            }
        } catch (IOException | InterruptedException ended) {
            say(ended);
        }
    }

    private void ask() {
        try {
            while (!over) {
                Thread.sleep(POLL);
                say(ASK);
            }
        } catch (IOException | InterruptedException ended) {
            say(ended);
        }
    }

    private void say(Exception ended) {
        if (!over) {
            System.err.println("A viewer is gone: " + ended);
        }
    }

    private void say(String event) throws IOException, InterruptedException {
        String body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%s,\"clientId\":%s}"
                .formatted(token, event, serverCount, clientCount);
        String answer = send(request("/?v-r=uidl&v-uiId=" + page)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
        serverCount = found(SERVER_COUNT, answer);
        clientCount = found(CLIENT_COUNT, answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.uri() + ": " + answer.statusCode());
        }
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        if (!cookies.isEmpty()) {
            cookie = cookies.getFirst().split(";", 2)[0];
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in an answer of the server");
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        over = true;
    }
}
