package io.plenum.web.https;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.emulator.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The server speaks HTTPS itself, leads there, reads a new certificate while it is at work, and believes nobody by mistake. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.admin-password=a-Password-for-1-test",
            "plenum.https=on",
            "plenum.https.certificate=target/https-it/certificate.pem",
            "plenum.https.key=target/https-it/key.pem",
            "plenum.https.redirect-port=" + HttpsIT.PLAIN
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class HttpsIT {

    static final int PLAIN = 28_180;
    private static final Path FOLDER = Path.of("target/https-it").toAbsolutePath();

    static {
        renew();
    }

    @LocalServerPort
    private int port;

    private static void renew() {
        try {
            Path fresh = Files.createTempDirectory("plenum-https");
            OwnCertificate made = OwnCertificate.in(fresh, "https://plenum.example.org");
            Files.createDirectories(FOLDER);
            Files.move(made.key(), FOLDER.resolve("key.pem"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(made.certificate(), FOLDER.resolve("certificate.pem"), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(fresh);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void pagesAndCookiesComeOverTlsAndPlainRequestsAreLedThere() throws Exception {
        HttpResponse<String> page = get("https://localhost:" + port + "/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        // its own certificate is not one to insist on: nobody could pass the browser's warning any more
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();

        RawHttp plain = new RawHttp(PLAIN);
        String led = plain.ask("GET /alarms?x=1 HTTP/1.1");
        assertThat(led).startsWith("HTTP/1.1 308").contains("Location: https://localhost:" + port + "/alarms?x=1");
        assertThat(plain.ask("POST /login HTTP/1.1", "Content-Length: 0")).startsWith("HTTP/1.1 308");
        String forged = plain.ask("GET / HTTP/1.1", "Host: evil.example");
        assertThat(forged).startsWith("HTTP/1.1 421").doesNotContain("evil");
    }

    /** Renewing a certificate must not need a restart. */
    @Test
    void aNewCertificateIsServedSoon() throws Exception {
        get("https://localhost:" + port + "/actuator/health");
        renew();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
        boolean served = false;
        while (!served) {
            assertThat(Instant.now()).as("the new certificate is served").isBefore(deadline);
            served = trusts();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean trusts() {
        try {
            return get("https://localhost:" + port + "/actuator/health").statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(FOLDER.resolve("certificate.pem"))) {
            store.setCertificateEntry("own", (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
