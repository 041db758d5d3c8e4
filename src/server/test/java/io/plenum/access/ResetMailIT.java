package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.plenum.access.account.AccountLink;
import io.plenum.access.account.AccountStore;
import io.plenum.access.account.Invitations;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Links that go by mail, through the outbox and a real SMTP server. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.admin-password=" + ResetMailIT.PASSWORD,
            "plenum.public-url=https://plenum.example.org/aula",
            "plenum.mail.from=plenum@example.org",
            "plenum.mail.tls=NONE"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResetMailIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK =
            Pattern.compile("https://plenum\\.example\\.org/aula(/password/set/[\\w-]{43})");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @LocalServerPort
    private int port;

    @Autowired
    private Invitations invitations;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("plenum.mail.host", () -> "127.0.0.1");
        registry.add("plenum.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void anInvitationGoesByMailAndTheAdministratorSeesNoLink() throws Exception {
        AtomicReference<AccountLink> made = new AtomicReference<>();
        ApiCalls.asAdministrator(
                contexts, () -> made.set(invitations.invite("mia", "mia@example.org", Role.VIEWER, Locale.GERMAN)));
        assertThat(Objects.requireNonNull(made.get()).link()).isNull();
        String link = link(mail("mia@example.org", 1));
        assertThat(post(link, "password", PASSWORD).statusCode()).isEqualTo(200);
        assertThat(new ApiCalls(port, PASSWORD).get("/api/v1/points", "mia").statusCode())
                .isEqualTo(200);
    }

    /** Whoever is given work has its day in their own calendar, and is not told of what they do themselves. */
    @Test
    void workGoesByMailWithItsDayAsACalendarFile() throws Exception {
        account("wanda", "wanda@example.org", true);
        ApiCalls calls = new ApiCalls(port, PASSWORD);
        String order = "{\"title\":\"Look at the belt\",\"assignee\":\"wanda\",\"due\":\"2030-05-17\"}";
        byte[] body = order.getBytes(StandardCharsets.UTF_8);
        assertThat(calls.post("/api/v1/work-orders", "admin", "application/json", body)
                        .statusCode())
                .isEqualTo(201);
        String mail = mail("wanda@example.org", 1);
        assertThat(mail)
                .contains("Look at the belt", "17 May 2030", "https://plenum.example.org/aula/work/")
                .contains("DTSTART;VALUE=DATE:20300517");
        assertThat(jdbc.sql("SELECT count(*) FROM mail WHERE address = 'wanda@example.org'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** A Host header is whatever the sender of the request likes: it must not get into a mail. */
    @Test
    void aResetLinkLeadsToThePublicAddressWhateverTheRequestSaid() throws Exception {
        account("nora", "nora@example.org", true);
        assertThat(askAsHost("evil.example", "NORA@example.org")).startsWith("HTTP/1.1 200");
        String mail = mail("nora@example.org", 1);
        assertThat(mail).doesNotContain("evil.example", "localhost", "127.0.0.1:");
        assertThat(post(link(mail), "password", "seven green boilers hum").statusCode())
                .isEqualTo(200);
        assertThat(new ApiCalls(port, PASSWORD).get("/api/v1/points", "nora").statusCode())
                .isEqualTo(401);
    }

    /** Strangers learn nothing, nobody's mailbox is flooded, and nobody who is locked out gets a way in. Last: it uses up what this address may ask. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theAnswerIsTheSameForEverybody() throws Exception {
        account("otis", "otis@example.org", true);
        account("dead", "dead@example.org", false);
        String known = post("/password/forgot", "who", "otis").body();
        assertThat(post("/password/forgot", "who", "nobody-at-all").body()).isEqualTo(known);
        assertThat(post("/password/forgot", "who", "dead").body()).isEqualTo(known);
        for (int i = 0; i < 3; i++) {
            post("/password/forgot", "who", "otis");
        }
        int last = 0;
        for (int i = 0; i < 10; i++) {
            last = post("/password/forgot", "who", "otis").statusCode();
        }
        assertThat(last).isEqualTo(429);
        mail("otis@example.org", 3);
        assertThat(count("otis@example.org")).isEqualTo(3);
        assertThat(count("dead@example.org")).isZero();
    }

    private String askAsHost(String host, String who) throws Exception {
        String form = "who=" + URLEncoder.encode(who, StandardCharsets.UTF_8);
        String request = String.join(
                "\r\n",
                "POST /password/forgot HTTP/1.1",
                "Host: " + host,
                "X-Forwarded-Host: " + host,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "Connection: close",
                "",
                form);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void account(String name, String email, boolean enabled) {
        String hash = String.valueOf(passwords.encode(PASSWORD));
        accounts.add(name, hash, Role.VIEWER, email);
        accounts.change(name, hash, Role.VIEWER, enabled);
    }

    private int count(String address) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    /** The text of the last of so many mails. */
    private static String mail(String address, int number) throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            MimeMessage[] mails = java.util.Arrays.stream(MAIL.getReceivedMessages())
                    .filter(mail ->
                            GreenMailUtil.getAddressList(recipients(mail)).equals(address))
                    .toArray(MimeMessage[]::new);
            if (mails.length >= number) {
                return text(mails[number - 1]);
            }
            MAIL.waitForIncomingEmail(500, MAIL.getReceivedMessages().length + 1);
        }
        throw new AssertionError("No mail for " + address);
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return new jakarta.mail.Address[] {
                new jakarta.mail.internet.InternetAddress(
                        ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress())
            };
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        java.util.ArrayDeque<Object> parts = new java.util.ArrayDeque<>();
        parts.add(mail.getContent());
        while (!parts.isEmpty()) {
            Object part = parts.remove();
            if (part instanceof jakarta.mail.Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    parts.add(several.getBodyPart(i).getContent());
                }
            } else if (part instanceof String words) {
                bytes.writeBytes(words.getBytes(StandardCharsets.UTF_8));
            } else if (part instanceof java.io.InputStream file) {
                bytes.writeBytes(file.readAllBytes());
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String link(String mail) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> post(String path, String field, String value) throws Exception {
        String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
