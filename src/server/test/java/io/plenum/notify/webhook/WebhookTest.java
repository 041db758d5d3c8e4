package io.plenum.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.plenum.MovableClock;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.Priority;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import io.plenum.work.WorkCalendar;
import io.plenum.work.WorkEvent;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrderChanged;
import io.plenum.work.WorkOrigin;
import io.plenum.work.WorkState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries to a real HTTP server. */
class WebhookTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile String failing = "none";

    /** The receiver may rely on the order of what concerns one alarm, on signatures, and on the same name for a repeat. */
    @Test
    void signedOrderedPerAlarmAndRetried() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String timestamp = exchange.getRequestHeaders().getFirst("X-Plenum-Timestamp");
            String expected = "sha256=" + WebhookRequest.signature(SECRET, timestamp, body);
            boolean signed = expected.equals(exchange.getRequestHeaders().getFirst("X-Plenum-Signature"));
            String event = exchange.getRequestHeaders().getFirst("X-Plenum-Delivery");
            boolean good = signed && !event.equals(failing);
            (good ? arrived : refused).add(event);
            exchange.sendResponseHeaders(good ? 204 : 503, -1);
            exchange.close();
        });
        server.start();
        try {
            WebhooksUnderTest hooks = new WebhooksUnderTest(database, clock);
            WebhookStore webhooks = hooks.webhooks;
            WebhookDeliveries deliveries = hooks.deliveries;
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
            webhooks.add(new Webhook(0, "cmms", url, true, Set.of(), Set.of(Priority.HIGH), null, true), SECRET);

            failing = "alarm-event-1";
            deliveries.note(new AlarmsChanged(List.of(
                    change(1, 1, Priority.HIGH),
                    change(2, 2, Priority.HIGH),
                    change(1, 3, Priority.HIGH),
                    change(4, 4, Priority.LOW))));
            hooks.send();
            // Alarm 2 does not wait for alarm 1; alarm 1's second event waits for its first; the low one is not wanted.
            assertThat(arrived).containsExactly("alarm-event-2");
            assertThat(refused).containsExactly("alarm-event-1");
            failing = "none";
            hooks.send();
            assertThat(arrived).hasSize(1);
            clock.forward(Duration.ofSeconds(20));
            hooks.send();
            assertThat(arrived).containsExactly("alarm-event-2", "alarm-event-1", "alarm-event-3");
            assertThat(hooks.store.log(webhooks.all().getFirst().id(), 10))
                    .hasSize(3)
                    .allMatch(delivery -> delivery.state().equals("SENT"));
            new WorkOrderWebhooks(deliveries, webhooks, JsonMapper.builder().build(), new PublicUrl(null))
                    .note(order());
            hooks.send();
            assertThat(arrived).endsWith("work-event-7");
            assertThat(hooks.outbox.forget(clock.instant().plusSeconds(1))).isEqualTo(4);
        } finally {
            server.stop(0);
        }
    }

    /** Nobody reaches through this server what only this server can reach. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data",
                // RFC 6052, 3056, 4380: the same by way of IPv6
                "http://[64:ff9b::169.254.169.254]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://[2001:0:a9fe:a9fe::1]/",
                "http://[::10.0.0.1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                // RFC 2544, 5180, 5737, 3849, 9637: benchmarks and documentation
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://[2001:2::1]/",
                "http://192.0.2.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://[2001:db8::1]/",
                "http://[3fff::1]/",
                // everybody, nobody, later
                "http://255.255.255.255/",
                "http://240.0.0.1/",
                "http://224.0.0.1/",
                "http://0.1.2.3/",
                "http://192.0.0.192/",
                "http://192.88.99.1/",
                "http://[100::1]/",
                "http://[::]/",
                "file:///etc/passwd",
                "ftp://example.org/",
                "https://user:secret@192.0.2.1/",
                "nonsense"
            })
    void privateAndOddAddressesAreRefused(String url) {
        assertThatThrownBy(() -> new WebhookTargets(WebhooksUnderTest.settings(false)).check(url))
                .isInstanceOf(RequestProblem.class);
    }

    /** A house may have its maintenance system in its own network; the metadata services of clouds stay closed. */
    @Test
    void theSettingOpensPrivateNetworksButNotLinkLocal() {
        WebhookTargets open = new WebhookTargets(WebhooksUnderTest.settings(true));
        assertThat(open.check("http://192.168.1.1/x").getHost()).isEqualTo("192.168.1.1");
        for (String never : List.of(
                "http://169.254.169.254/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://255.255.255.255/",
                "http://198.18.0.1/")) {
            assertThatThrownBy(() -> open.check(never)).as(never).isInstanceOf(RequestProblem.class);
        }
    }

    /** Addresses of the open net. */
    @ParameterizedTest
    @ValueSource(
            strings = {"http://8.8.8.8/", "https://[2606:4700::1111]/x", "http://100.128.0.1/", "http://172.32.0.1/"})
    void openAddressesAreTaken(String url) {
        assertThat(new WebhookTargets(WebhooksUnderTest.settings(false)).check(url))
                .isNotNull();
    }

    /** The name is asked once: what it leads to afterwards does not matter. */
    @Test
    void theConnectionGoesToTheAddressThatWasLookedAt() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            // a name that leads nowhere at all: nobody asks for it again
            URI target = URI.create("http://receiver.invalid:" + port + "/a%20b?c=%C3%A4");
            int status = PinnedPost.send(
                    target,
                    InetAddress.getByName("127.0.0.1"),
                    Map.of("X-A", "b\r\nEvil: 1"),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    Duration.ofSeconds(10));
            assertThat(status).isEqualTo(204);
            assertThat(seen).containsExactly("receiver.invalid:" + port + " /a%20b?c=%C3%A4");
        } finally {
            server.stop(0);
        }
    }

    /** A receiver that drips its answer for ever holds nothing up. */
    @Test
    void anEndlessAnswerIsGivenUp() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> drip(server));
            Instant begin = Instant.now();
            assertThatThrownBy(() -> PinnedPost.send(
                            URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"),
                            InetAddress.getByName("127.0.0.1"),
                            Map.of(),
                            "{}".getBytes(StandardCharsets.UTF_8),
                            Duration.ofMillis(600)))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            for (int i = 0; i < 500; i++) {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } catch (IOException gone) {
            return;
        }
    }

    /** A calendar takes the later version for the same day, and takes the day out when the order is over. */
    @Test
    void aCalendarFileIsAVersionOfTheSameDay() {
        WorkOrder open = order().order();
        WorkOrder due = new WorkOrder(
                open.id(),
                open.title(),
                open.description(),
                open.origin(),
                open.place(),
                WorkState.OPEN,
                "tom",
                LocalDate.of(2026, 11, 30),
                null,
                open.created(),
                "ann",
                null,
                "");
        assertThat(WorkCalendar.of(due, 41, null, clock.instant()))
                .contains("METHOD:PUBLISH", "SEQUENCE:41", "UID:work-order-" + due.id() + "@plenum", "20261130");
        WorkOrder done = new WorkOrder(
                open.id(),
                open.title(),
                open.description(),
                open.origin(),
                open.place(),
                WorkState.DONE,
                "tom",
                due.due(),
                null,
                open.created(),
                "ann",
                clock.instant(),
                "Changed");
        assertThat(WorkCalendar.of(done, 42, null, clock.instant()))
                .contains("METHOD:CANCEL", "SEQUENCE:42", "STATUS:CANCELLED");
    }

    private WorkOrderChanged order() {
        WorkOrder order = new WorkOrder(
                5,
                "Look at the belt",
                "",
                WorkOrigin.PERSON,
                null,
                WorkState.OPEN,
                "wanda",
                null,
                null,
                clock.instant(),
                "admin",
                null,
                "");
        return new WorkOrderChanged(order, new WorkEvent(7, clock.instant(), "admin", "created", ""));
    }

    private AlarmsChanged.AlarmChange change(long alarm, long event, Priority priority) {
        return new AlarmsChanged.AlarmChange(
                new Alarm(
                        alarm,
                        "1:p",
                        1,
                        "rule",
                        priority,
                        new PointId(1),
                        "p",
                        null,
                        null,
                        "hvac",
                        AlarmState.UNACKNOWLEDGED,
                        true,
                        clock.instant(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        1.5,
                        null,
                        null,
                        null,
                        null,
                        null),
                new AlarmEvent(event, alarm, clock.instant(), AlarmEvent.Kind.RAISED, "system", ""));
    }
}
