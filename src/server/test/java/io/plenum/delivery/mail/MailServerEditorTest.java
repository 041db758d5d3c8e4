package io.plenum.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.CommitSignal;
import io.plenum.delivery.DeliveryDispatcher;
import io.plenum.delivery.DeliveryOutbox;
import io.plenum.delivery.DeliveryQueue;
import io.plenum.delivery.InstallationKey;
import io.plenum.delivery.mail.MailSettings.Tls;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A mail server that is entered while Plenum runs, with a real one at the other end that asks for a password. */
class MailServerEditorTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String PASSWORD = "mail-Password-1";
    private static final MailContent WORDS =
            new MailContent("Plenum can send mails", List.of("It did."), null, null, null);
    private static final MailSettings NONE = new MailSettings(
            null, 0, Tls.STARTTLS, null, null, null, null, null, Duration.ofSeconds(5), Duration.ofDays(3), 3);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Clock clock = Clock.systemUTC();
    private final MailServerStore store = new MailServerStore(database.jdbc());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    private final DeliveryOutbox deliveries = new DeliveryOutbox(database.jdbc(), clock);
    private final MailStore mails = new MailStore(database.jdbc());
    private final SealedMailContent notes =
            new SealedMailContent(key(1), JsonMapper.builder().build());
    private MailServerSettings settings = settings(1);
    private DeliveryDispatcher dispatcher = dispatcher();
    private DeliveryQueue queue = new DeliveryQueue(deliveries, dispatcher, new CommitSignal());
    private MailServerEditor editor = new MailServerEditor(store, settings, queue, clock);

    private static InstallationKey key(int number) {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return new InstallationKey(key);
    }

    private MailServerSettings settings(int key) {
        return new MailServerSettings(store, NONE, key(key));
    }

    private DeliveryDispatcher dispatcher() {
        return new DeliveryDispatcher(
                List.of(new MailChannel(mails, any -> null, notes, new SmtpServer(settings, clock), settings)),
                deliveries,
                transactions,
                clock);
    }

    @BeforeEach
    void start() {
        database.jdbc().sql("TRUNCATE mail_server, delivery CASCADE").update();
        mail.start();
        mail.setUser("plenum@example.org", "plenum", PASSWORD);
        mail.getUserManager().setAuthRequired(true);
    }

    @AfterEach
    void stop() throws InterruptedException {
        dispatcher.destroy();
        mail.stop();
    }

    private MailServerInput draft(@Nullable String password) {
        return new MailServerInput(
                "127.0.0.1", mail.getSmtp().getPort(), Tls.NONE, "plenum", password, "plenum@example.org", null);
    }

    private @Nullable String attempt(MailServerInput draft) {
        return editor.attempt(draft, "tina@example.org", WORDS, Locale.ENGLISH);
    }

    private void keyIsAnother() {
        settings = settings(2);
        editor = new MailServerEditor(store, settings, queue, clock);
    }

    /** Nobody starts anything again: what waited for a mail server leaves as soon as there is one. */
    @Test
    void mailsThatWaitedLeaveOnceAServerIsEntered() throws Exception {
        MailOutbox outbox = new MailOutbox(queue, mails, settings, transactions);
        outbox.add(new NewMail(Mail.Kind.NOTE, null, "tina", "tina@example.org", "en", null, notes.seal(WORDS)));
        dispatcher.work();
        assertThat(settings.settings().configured()).isFalse();
        editor.enter(draft(PASSWORD), "ada");
        assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo(WORDS.subject());
        assertThat(editor.present()).satisfies(state -> {
            assertThat(state.entered()).isTrue();
            assertThat(state.who()).isEqualTo("ada");
            assertThat(state.toString()).doesNotContain(PASSWORD);
        });
        // The next process reads it from the database.
        assertThat(settings(1).settings().password()).isEqualTo(PASSWORD);
        editor.remove();
        assertThat(settings.settings().configured()).isFalse();
    }

    /** What is only tried is not kept, and whoever tries it reads what the mail server itself says. */
    @Test
    void aTrialSaysWhatTheServerSaysAndKeepsNothing() throws Exception {
        assertThat(attempt(draft("wrong"))).contains("535");
        assertThat(attempt(draft(PASSWORD))).isNull();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MailServerInput right = draft(PASSWORD);
        mail.stop();
        assertThat(attempt(right)).contains("127.0.0.1");
        assertThat(editor.present().host()).isNull();
    }

    /** Else somebody could have the stored password sent to a server of their own, or in the open. */
    @Test
    void theStoredPasswordIsUsedForItsOwnServerAlone() {
        editor.enter(draft(PASSWORD), "ada");
        String stored = database.jdbc()
                .sql("SELECT password FROM mail_server")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(PASSWORD);
        assertThat(attempt(draft(null))).isNull();
        editor.enter(draft(""), "kim");
        assertThat(settings.settings().password()).isEqualTo(PASSWORD);
        MailServerInput elsewhere =
                new MailServerInput("evil.example", 25, Tls.NONE, "plenum", null, "plenum@example.org", null);
        MailServerInput another = new MailServerInput(
                "127.0.0.1", mail.getSmtp().getPort(), Tls.NONE, "root", null, "plenum@example.org", null);
        for (MailServerInput draft : List.of(elsewhere, another)) {
            assertThatThrownBy(() -> attempt(draft))
                    .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                            .isEqualTo("password"));
            assertThatThrownBy(() -> editor.enter(draft, "ada")).isInstanceOf(RequestProblem.class);
        }
        assertThat(editor.present().host()).isEqualTo("127.0.0.1");
    }

    /** A restored database beside another key: everything else works, and the server says that it does not let us in. */
    @Test
    void aPasswordThatCannotBeOpenedHasToBeEnteredAgain() {
        editor.enter(draft(PASSWORD), "ada");
        keyIsAnother();
        assertThat(settings.settings().password()).isEmpty();
        assertThat(attempt(draft(null))).contains("535");
        editor.enter(draft(PASSWORD), "ada");
        assertThat(settings.settings().password()).isEqualTo(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 25, plenum@example.org, -, host",
                "smtp example.org, 25, plenum@example.org, -, host",
                "smtp.example.org, 65536, plenum@example.org, -, port",
                "smtp.example.org, 25, -, -, from",
                "smtp.example.org, 25, plenum, -, from",
                "smtp.example.org, 25, plenum@example.org, all, replyTo",
            })
    void whatCannotBeAServerChangesNothing(
            @Nullable String host, int port, @Nullable String from, @Nullable String replyTo, String field) {
        MailServerInput draft = new MailServerInput(host, port, Tls.NONE, null, null, from, replyTo);
        assertThatThrownBy(() -> editor.enter(draft, "ada"))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
        assertThat(editor.present().host()).isNull();
    }
}
