package io.plenum.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.DeliveryDispatcher;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Receivers that take a connection and then behave badly, beside one that is well. */
class DeadWebhookTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    private final Clock clock = Clock.systemUTC();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final WebhooksUnderTest hooks = new WebhooksUnderTest(database, clock);
    private final WebhookStore webhooks = hooks.webhooks;
    private final DeliveryDispatcher post = hooks.dispatcher;

    @BeforeEach
    void clean() {
        database.jdbc().sql("TRUNCATE webhook, delivery CASCADE").update();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        await().atMost(Duration.ofSeconds(60)).until(post::idle);
        post.destroy();
    }

    /** What a receiver does with a connection it has taken. */
    @FunctionalInterface
    private interface Behaviour {
        void of(Socket socket) throws Exception;
    }

    private String receiver(Behaviour behaviour) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    open.add(socket);
                    Thread.ofVirtual().start(() -> behave(behaviour, socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    private static void behave(Behaviour behaviour, Socket socket) {
        try {
            behaviour.of(socket);
        } catch (Exception over) {
            // The sender has given up.
        }
    }

    private String healthy() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrived.add(exchange.getRequestHeaders().getFirst("X-Plenum-Delivery"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private Webhook hook(String name, String url) {
        long id = webhooks.add(new Webhook(0, name, url, true, Set.of(), Set.of(), null, true), SECRET);
        return webhooks.all().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    private void enqueue(Webhook webhook, int count) {
        for (int i = 0; i < count; i++) {
            String event = webhook.name() + "-" + i;
            hooks.deliveries.enqueue(webhook, List.of(new WebhookEvent(event, event, "TEST", "{}")));
        }
    }

    /** Reads the request and then nothing more ever happens. */
    private static void hang(Socket socket) throws Exception {
        while (socket.getInputStream().read() >= 0) {
            // It listens and listens.
        }
    }

    /** A status line that never ends, a byte now and then: each byte is news, so no time-out for silence ever fires. */
    private static void trickle(Socket socket) throws Exception {
        OutputStream out = socket.getOutputStream();
        out.write("HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(200);
        }
    }

    /** It has said yes; that its answer has no end is its own affair. */
    private static void endless(Socket socket) throws Exception {
        OutputStream out = socket.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(200);
        }
    }

    @Test
    void oneThatNeverAnswersDelaysNoOther() throws Exception {
        Webhook dead = hook("a-dead", receiver(DeadWebhookTest::hang));
        Webhook slow = hook("b-slow", receiver(DeadWebhookTest::trickle));
        Webhook well = hook("c-well", healthy());
        enqueue(dead, 50);
        enqueue(slow, 50);
        enqueue(well, 10);

        Instant begin = clock.instant();
        post.work();
        assertThat(Duration.between(begin, clock.instant())).isLessThan(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(8)).until(() -> arrived.size() == 10);

        // and both of the others are given up for now in bounded time, after one try
        await().atMost(Duration.ofSeconds(40)).until(post::idle);
        assertThat(tried(dead)).isEqualTo(1);
        assertThat(tried(slow)).isEqualTo(1);
        // Left alone for a while after that.
        post.work();
        await().atMost(Duration.ofSeconds(5)).until(post::idle);
        assertThat(tried(dead)).isEqualTo(1);
    }

    private long tried(Webhook webhook) {
        return hooks.store.log(webhook.id(), 100).stream()
                .filter(delivery -> delivery.attempts() > 0)
                .count();
    }

    @Test
    void anAnswerWithoutEndCountsByItsStatus() throws Exception {
        Webhook endless = hook("endless", receiver(DeadWebhookTest::endless));
        enqueue(endless, 3);
        post.work();
        await().atMost(Duration.ofSeconds(8)).until(post::idle);
        assertThat(hooks.store.log(endless.id(), 10)).hasSize(3).allMatch(one -> one.state()
                .equals("SENT"));
    }

    /** The database goes away just after the receiver has said yes: noted as soon as it is back, and never sent again. */
    @Test
    void whatArrivedWhileTheDatabaseWasAwayIsNotSentAgain() throws Exception {
        Webhook well = hook("well", healthy());
        enqueue(well, 1);
        database.jdbc().sql("""
            CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN IF NEW.state = 'SENT' THEN RAISE 'away' USING ERRCODE = '57P01'; END IF; RETURN NEW; END $$;
            CREATE TRIGGER refuse BEFORE UPDATE ON delivery FOR EACH ROW EXECUTE FUNCTION refuse()""").update();
        try {
            hooks.send();
        } finally {
            database.jdbc().sql("DROP TRIGGER refuse ON delivery").update();
        }
        assertThat(arrived).hasSize(1);
        assertThat(hooks.store.log(well.id(), 10)).allMatch(one -> one.state().equals("PENDING"));

        hooks.send();

        assertThat(hooks.store.log(well.id(), 10)).allMatch(one -> one.state().equals("SENT"));
        assertThat(arrived).hasSize(1);
    }
}
