package io.plenum.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.Priority;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.web.RequestProblem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What chats and gateways of SMS get, at a real HTTP server. What a device says has no meaning beyond its letters there. */
class WebhookLayoutTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String SAID = "Filter *dirty* <!channel> & \"old\"";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Got> got = new ConcurrentHashMap<>();
    private final WebhooksUnderTest hooks = new WebhooksUnderTest(database, Clock.systemUTC());
    private @Nullable HttpServer server;

    private record Got(String type, @Nullable String credential, String body) {}

    @BeforeEach
    void listen() throws Exception {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/", exchange -> {
            got.put(
                    exchange.getRequestURI().getPath(),
                    new Got(
                            exchange.getRequestHeaders().getFirst("Content-Type"),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        made.start();
        server = made;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
        database.jdbc().sql("DELETE FROM webhook").update();
    }

    private long add(WebhookFormat format, String language, @Nullable String template) {
        int port = server == null ? 0 : server.getAddress().getPort();
        String name = format.name().toLowerCase(java.util.Locale.ROOT);
        return hooks.webhooks.add(
                new Webhook(
                        0,
                        name,
                        "http://127.0.0.1:" + port + "/" + name,
                        true,
                        Set.of(),
                        Set.of(),
                        null,
                        false,
                        new WebhookLayout(format, language, template)),
                new byte[32]);
    }

    private static AlarmsChanged.AlarmChange change(long id, AlarmEvent.Kind kind, @Nullable Long cause) {
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        Alarm alarm = new Alarm(
                id,
                "1:ahu-1/filter",
                1,
                "Filter",
                Priority.URGENT,
                new PointId(1),
                "ahu-1/filter",
                null,
                null,
                "hvac",
                AlarmState.UNACKNOWLEDGED,
                true,
                now,
                null,
                null,
                null,
                null,
                null,
                Double.NaN,
                null,
                cause,
                null,
                null,
                SAID);
        return new AlarmsChanged.AlarmChange(alarm, new AlarmEvent(id * 10 + kind.ordinal(), id, now, kind, "ada", ""));
    }

    private void send(AlarmsChanged.AlarmChange... changes) {
        hooks.deliveries.note(new AlarmsChanged(List.of(changes)));
        hooks.send();
    }

    private Got got(String name) {
        return java.util.Objects.requireNonNull(got.get("/" + name));
    }

    @Test
    void chatsGetWordsInTheirLanguage() {
        add(WebhookFormat.TEAMS, "de", null);
        add(WebhookFormat.SLACK, "en", null);
        add(WebhookFormat.MATRIX, "fr", null);
        send(change(1, AlarmEvent.Kind.RAISED, null));
        JsonNode card = JSON.readTree(got("teams").body()).at("/attachments/0/content");
        assertThat(card.at("/type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/body/0/text").asString())
                .startsWith("▲ Dringend · ")
                .endsWith("Filter \\*dirty\\* <!channel> & \"old\"");
        assertThat(JSON.readTree(got("slack").body()).at("/text").asString())
                .startsWith("*▲ Urgent · Raised · Filter ∗dirty∗ &lt;!channel&gt; &amp; \"old\"*");
        assertThat(JSON.readTree(got("matrix").body()).at("/html").asString())
                .contains("&lt;!channel&gt;")
                .doesNotContain("<!channel>");
    }

    /** A form for a gateway of SMS, JSON for one of calls: neither gets a field that the template does not have. */
    @Test
    void templatesAreFilledSafely() {
        long id = add(WebhookFormat.TEMPLATE, "en", "To=%2B49301234&Body={title}");
        hooks.webhooks.credential(id, "Bearer abc");
        send(change(1, AlarmEvent.Kind.RAISED, null));
        assertThat(got("template").type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(got("template").credential()).isEqualTo("Bearer abc");
        String[] fields = got("template").body().split("&");
        assertThat(fields).hasSize(2);
        assertThat(URLDecoder.decode(fields[1], StandardCharsets.UTF_8)).isEqualTo("Body=▲ Urgent · Raised · " + SAID);
        database.jdbc().sql("DELETE FROM webhook").update();
        add(WebhookFormat.TEMPLATE, "en", "{\"say\": \"{headline}\", \"to\": [\"+49\"]}");
        send(change(2, AlarmEvent.Kind.RAISED, null));
        JsonNode call = JSON.readTree(got("template").body());
        assertThat(call.at("/say").asString()).isEqualTo(SAID);
        assertThat(call.size()).isEqualTo(2);
        assertThat(got("template").credential()).isNull();
    }

    /** People are told that an alarm comes, is taken care of and goes; what a cause explains is not told again. */
    @Test
    void peopleAreNotToldOfEachStep() {
        add(WebhookFormat.SLACK, "en", null);
        send(
                change(3, AlarmEvent.Kind.SUPPRESSED, null),
                change(4, AlarmEvent.Kind.RAISED, 3L),
                change(5, AlarmEvent.Kind.COMMENTED, null));
        assertThat(got).isEmpty();
        send(change(6, AlarmEvent.Kind.RETURNED, null));
        assertThat(got).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"text\": \"{text}\"", "Body={texts}", "[{title}]"})
    void whatIsNoTemplateIsRefused(String template) {
        assertThatThrownBy(() -> new WebhookTemplate(template, false, JSON).check())
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("template"));
    }
}
