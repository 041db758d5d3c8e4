package io.plenum.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.CommitSignal;
import io.plenum.delivery.DeliveryDispatcher;
import io.plenum.delivery.DeliveryOutbox;
import io.plenum.delivery.DeliveryQueue;
import io.plenum.delivery.DeliveryState;
import io.plenum.delivery.InstallationKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A mail server that stops answering at some point of the conversation (RFC 5321), or answers a byte now and then for ever. */
class StallingMailServerTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** Four and a half time-outs are the most that a step may take; the rest is for a busy machine. */
    private static final Duration TIMEOUT = Duration.ofMillis(400);

    private static final Duration BOUND = Duration.ofSeconds(20);

    private enum Phase {
        CONNECT,
        HELLO,
        SENDER,
        RECIPIENT,
        DATA,
        END_OF_DATA,
        GOODBYE,
        NOWHERE
    }

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private ServerSocket server = freeServer();
    private volatile Phase stall = Phase.NOWHERE;
    private volatile boolean trickles;

    private static ServerSocket freeServer() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        database.jdbc().sql("DELETE FROM delivery").update();
        ServerSocket listening = server;
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket socket = listening.accept();
                    sockets.add(socket);
                    Thread.ofVirtual().start(() -> talk(socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void hangUp() throws IOException, InterruptedException {
        dispatcher.destroy();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            say(out, Phase.CONNECT, "220 mail.example.org");
            String line = in.readLine();
            while (line != null) {
                answer(line, in, out);
                line = in.readLine();
            }
        } catch (IOException | InterruptedException over) {
            // The sender has given up.
        }
    }

    private void answer(String line, BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        switch (line.substring(0, 4)) {
            case "EHLO" -> say(out, Phase.HELLO, "250 mail.example.org");
            case "MAIL" -> say(out, Phase.SENDER, "250 ok");
            case "RCPT" -> say(out, Phase.RECIPIENT, "250 ok");
            case "DATA" -> {
                say(out, Phase.DATA, "354 go on");
                List<String> mail = new ArrayList<>();
                for (String next = in.readLine(); !".".equals(next); next = in.readLine()) {
                    mail.add(String.valueOf(next));
                }
                say(out, Phase.END_OF_DATA, "250 taken");
                taken.add(mail.stream()
                        .filter(l -> l.startsWith("Message-ID"))
                        .findFirst()
                        .orElse(""));
            }
            case "QUIT" -> say(out, Phase.GOODBYE, "221 bye");
            default -> say(out, Phase.NOWHERE, "250 ok");
        }
    }

    private void say(OutputStream out, Phase phase, String line) throws IOException, InterruptedException {
        if (phase != stall) {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return;
        }
        while (trickles) {
            out.write('2');
            out.flush();
            Thread.sleep(50);
        }
        Thread.sleep(Duration.ofMinutes(10));
    }

    private final MailSettings settings = new MailSettings(
            "127.0.0.1",
            server.getLocalPort(),
            MailSettings.Tls.NONE,
            null,
            null,
            null,
            "plenum@example.org",
            null,
            TIMEOUT,
            Duration.ofDays(3),
            3);
    private final MailStore mails = new MailStore(database.jdbc());
    private final PlatformTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    private final DeliveryOutbox deliveries = new DeliveryOutbox(database.jdbc(), clock);
    private final DeliveryDispatcher dispatcher = new DeliveryDispatcher(
            List.of(new MailChannel(
                    mails,
                    mail -> new MailMessage("Alarm " + mail.id(), "text", "<p>html", List.of(), List.of(), true),
                    new SealedMailContent(
                            new InstallationKey(new byte[32]),
                            JsonMapper.builder().build()),
                    new SmtpServer(() -> settings, clock),
                    () -> settings)),
            deliveries,
            transactions,
            clock);
    private final MailOutbox outbox = new MailOutbox(
            new DeliveryQueue(deliveries, dispatcher, new CommitSignal() {
                @Override
                public void afterCommit(Runnable wake) {
                    // the test begins each round itself
                }
            }),
            mails,
            () -> settings,
            transactions);

    private void put(int mails) {
        IntStream.range(0, mails)
                .forEach(i ->
                        outbox.add(new NewMail(Mail.Kind.ALARM, null, "tina", "tina@example.org", "en", null, null)));
    }

    private long count(DeliveryState state) {
        return mails.count(state);
    }

    private void work() {
        dispatcher.work();
        await().atMost(Duration.ofSeconds(60)).until(dispatcher::idle);
    }

    private void roundWithin(Duration bound) {
        long begin = System.nanoTime();
        work();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(bound);
    }

    /** The round ends, nothing is lost, and with the next server that answers everything arrives once. */
    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONNECT", "HELLO", "SENDER", "RECIPIENT", "DATA", "END_OF_DATA"})
    void silenceAtAnyPointEndsTheRound(Phase phase) {
        stall = phase;
        put(20);
        roundWithin(BOUND);
        assertThat(count(DeliveryState.PENDING)).isEqualTo(20);

        stall = Phase.NOWHERE;
        clock.forward(Duration.ofMinutes(1));
        roundWithin(BOUND);
        assertThat(count(DeliveryState.SENT)).isEqualTo(20);
        assertThat(taken).hasSize(20).doesNotHaveDuplicates();
    }

    /** Each byte is an answer for the socket, so only the deadline of the whole step ends it. */
    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONNECT", "HELLO", "SENDER", "RECIPIENT", "DATA", "END_OF_DATA"})
    void aTrickleAtAnyPointEndsTheRound(Phase phase) {
        stall = phase;
        trickles = true;
        put(20);
        roundWithin(BOUND);
        assertThat(count(DeliveryState.PENDING)).isEqualTo(20);
    }

    /** What the server has taken is sent, however it says goodbye. */
    @Test
    void silenceAtTheEndTakesNothingBack() {
        stall = Phase.GOODBYE;
        put(3);
        roundWithin(BOUND);
        assertThat(count(DeliveryState.SENT)).isEqualTo(3);
        assertThat(taken).hasSize(3);
    }

    /** The database goes away just after the server has taken a mail: it must not go out once more when the lease has ended. */
    @Test
    void whatWasTakenWhileTheDatabaseWasAwayIsNotSentAgain() {
        put(2);
        database.jdbc().sql("""
            CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN IF NEW.state = 'SENT' THEN RAISE 'away' USING ERRCODE = '57P01'; END IF; RETURN NEW; END $$;
            CREATE TRIGGER refuse BEFORE UPDATE ON delivery FOR EACH ROW EXECUTE FUNCTION refuse()""").update();
        try {
            work();
        } finally {
            database.jdbc().sql("DROP TRIGGER refuse ON delivery").update();
        }
        assertThat(taken).hasSize(1);
        assertThat(count(DeliveryState.SENT)).isZero();

        clock.forward(DeliveryOutbox.LEASE.plusSeconds(1));
        work();
        assertThat(count(DeliveryState.SENT)).isEqualTo(2);
        assertThat(taken).hasSize(2).doesNotHaveDuplicates();
    }
}
