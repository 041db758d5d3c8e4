package io.plenum.notify.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plenum.MovableClock;
import io.plenum.access.CurrentUser;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.CommitSignal;
import io.plenum.delivery.DeliveryDispatcher;
import io.plenum.delivery.DeliveryOutbox;
import io.plenum.delivery.DeliveryQueue;
import io.plenum.delivery.InstallationKey;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages to devices: by the values of the standards, and to a push service of flesh and blood that behaves badly. */
class PushTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair BROWSER = PushKeyPair.random();
    private static final byte[] AUTH = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final InstallationKey key = new InstallationKey(new byte[32]);
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final CurrentUser user = mock();
    private volatile int answer = 201;
    private HttpServer service;
    private PushStore store;
    private PushIdentities identities;
    private PushQueue queue;
    private PushDevices devices;
    private DeliveryDispatcher dispatcher;

    private record Arrived(String authorization, String encoding, String urgency, String ttl, byte[] body) {}

    @BeforeEach
    void start() throws IOException {
        database.jdbc().sql("TRUNCATE push_key, push_device, delivery CASCADE").update();
        database.jdbc()
                .sql(
                        "INSERT INTO app_user (name, password_hash, role) VALUES ('kim', 'x', 'OPERATOR'), ('ada', 'x', 'OPERATOR')"
                                + " ON CONFLICT DO NOTHING")
                .update();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::take);
        service.start();
        when(user.name()).thenReturn("kim");
        store = new PushStore(database.jdbc(), key, clock);
        identities = new PushIdentities(database.jdbc(), key, clock);
        serve(Duration.ofSeconds(10));
    }

    private void serve(Duration patience) {
        // As in the product, but for a push service on this machine that speaks plainly.
        PushTargets targets = new PushTargets("http", InetAddress::isLoopbackAddress);
        PushChannel channel = new PushChannel(
                store, identities, targets, new PublicUrl("https://plenum.example.org"), clock, patience);
        DeliveryOutbox outbox = new DeliveryOutbox(database.jdbc(), clock);
        dispatcher = new DeliveryDispatcher(
                List.of(channel), outbox, new JdbcTransactionManager(database.dataSource()), clock);
        CommitSignal lost = new CommitSignal() {
            @Override
            public void afterCommit(Runnable wake) {
                // the test begins each round itself
            }
        };
        queue = new PushQueue(store, new DeliveryQueue(outbox, dispatcher, lost), JSON);
        devices = new PushDevices(store, queue, identities, targets, user, mock(), clock);
    }

    @AfterEach
    void stop() throws InterruptedException {
        dispatcher.destroy();
        service.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        arrived.add(new Arrived(
                headers.getFirst("Authorization"),
                headers.getFirst("Content-Encoding"),
                headers.getFirst("Urgency"),
                headers.getFirst("TTL"),
                exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private void add(String endpoint) {
        byte[] point = PushKeyPair.point((ECPublicKey) BROWSER.getPublic());
        devices.add("Firefox, Linux", endpoint, BASE64.encodeToString(point), BASE64.encodeToString(AUTH));
    }

    private String endpoint() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/send/abc";
    }

    private void push(String body) {
        queue.add("kim", new PushMessage("Alarm", body, "alarms/7", "alarm:7", true), clock.instant());
    }

    private void send() {
        dispatcher.work();
        await().until(dispatcher::idle);
    }

    private PushDevice device() {
        return devices.own().getFirst();
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static KeyPair pair(String secret, String point) throws Exception {
        return new KeyPair(
                PushKeyPair.publicKey(bytes(point)),
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new ECPrivateKeySpec(new BigInteger(1, bytes(secret)), PushKeyPair.parameters())));
    }

    /** RFC 8291, section 5 and appendix A: where a single bit differs no browser could read anything. */
    @Test
    void theExampleOfTheStandardIsEncryptedToTheSameBytes() throws Exception {
        PushSubscription browser = new PushSubscription(
                "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        KeyPair own = pair(
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        byte[] message = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);
        byte[] sent = PushEncryption.encrypt(message, browser, bytes("DGv6ra1nlYgDCS1FRnbzlw"), own);
        assertThat(BASE64.encodeToString(sent))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    /** RFC 8292, section 2.4: signatures differ each time, so its claims are written and its signature is read. */
    @Test
    void theExampleOfTheStandardIsSignedTheSameWay() throws Exception {
        String point = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";
        String header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9";
        String claims = "eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3Njgs"
                + "InN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0";
        String signature = "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";
        URI endpoint = URI.create("https://push.example.net/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV");
        assertThat(PushIdentity.encoded(
                        PushIdentity.claims(PushIdentity.audience(endpoint), 1453523768, "mailto:push@example.com")))
                .isEqualTo(claims);
        assertThat(verified(header + "." + claims, signature, bytes(point))).isTrue();

        PushIdentity own = identities.current();
        String authorization = own.authorization(endpoint, "mailto:push@example.com", clock.instant());
        assertThat(authorization).startsWith("vapid t=" + header + ".").endsWith(", k=" + own.publicKey());
        String[] parts = authorization.substring(8, authorization.indexOf(',')).split("\\.");
        assertThat(verified(parts[0] + "." + parts[1], parts[2], own.point())).isTrue();
        JsonNode said = JSON.readTree(bytes(parts[1]));
        assertThat(said.path("exp").asLong())
                .isEqualTo(clock.instant().plus(Duration.ofHours(12)).getEpochSecond());
    }

    private static boolean verified(String text, String signature, byte[] point) throws Exception {
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(PushKeyPair.publicKey(point));
        check.update(text.getBytes(StandardCharsets.US_ASCII));
        return check.verify(bytes(signature));
    }

    /** Whoever keeps the message on its way learns nothing; the browser reads all of it. */
    @Test
    void whatArrivesIsReadByTheBrowserAlone() throws Exception {
        add(endpoint());
        push("Zone too warm · Büro 2.14");
        send();
        Arrived got = arrived.getFirst();
        assertThat(got.encoding()).isEqualTo("aes128gcm");
        assertThat(got.urgency()).isEqualTo("high");
        assertThat(got.ttl()).isEqualTo("43200");
        assertThat(got.authorization()).contains("k=" + identities.current().publicKey());
        assertThat(new String(got.body(), StandardCharsets.UTF_8)).doesNotContain("warm");
        JsonNode read = JSON.readTree(decrypted(got.body()));
        assertThat(read.path("body").asString()).isEqualTo("Zone too warm · Büro 2.14");
        assertThat(read.path("path").asString()).isEqualTo("alarms/7");
        assertThat(device().reached()).isEqualTo(clock.instant());
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM push_message")
                        .query(Integer.class)
                        .single())
                .as("sent words are not kept")
                .isZero();
        send();
        assertThat(arrived).hasSize(1);
    }

    private static byte[] decrypted(byte[] body) throws Exception {
        byte[] salt = Arrays.copyOf(body, 16);
        byte[] server = Arrays.copyOfRange(body, 21, 21 + body[20]);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(BROWSER.getPrivate());
        agreement.doPhase(PushKeyPair.publicKey(server), true);
        byte[] label = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
        byte[] browser = PushKeyPair.point((ECPublicKey) BROWSER.getPublic());
        byte[] info = Arrays.copyOf(label, label.length + 130);
        System.arraycopy(browser, 0, info, label.length, 65);
        System.arraycopy(server, 0, info, label.length + 65, 65);
        byte[] input = derived(AUTH, agreement.generateSecret(), info, 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] cek = derived(salt, input, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = derived(salt, input, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(cek, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(body, 21 + body[20], body.length - 21 - body[20]);
        return Arrays.copyOf(padded, padded.length - 1);
    }

    private static byte[] derived(byte[] salt, byte[] input, byte[] info, int length) throws Exception {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(input)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    /** Whoever has thrown the browser away is not written to for ever. */
    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aDeviceThatItsServiceDoesNotKnowAnyMoreIsRemoved(int status) {
        add(endpoint());
        answer = status;
        push("one");
        push("two");
        send();
        assertThat(arrived).hasSize(1);
        assertThat(devices.own()).isEmpty();
        assertThat(store.lanes()).isEmpty();
    }

    @Test
    void aServiceThatFailsIsTriedAgainAndWhatItSaidIsShown() {
        add(endpoint());
        answer = 503;
        push("one");
        send();
        assertThat(device().problem()).isEqualTo("HTTP 503");
        send();
        assertThat(arrived).as("not before its time").hasSize(1);
        answer = 201;
        clock.forward(Duration.ofSeconds(20));
        send();
        assertThat(arrived).hasSize(2);
        assertThat(device().problem()).isEmpty();
    }

    /** A service that takes a connection and says nothing holds up its own device alone. */
    @Test
    void aServiceThatSaysNothingDelaysNoOther() throws Exception {
        serve(Duration.ofMillis(1500));
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            add("http://127.0.0.1:" + silent.getLocalPort() + "/send/slow");
            add(endpoint());
            push("one");
            send();
            assertThat(arrived).hasSize(1);
            assertThat(device().problem()).isIn("SocketTimeoutException", "SocketException");
        }
        add("http://127.0.0.1:1/dead");
        push("two");
        send();
        assertThat(devices.own().getLast().problem()).isEqualTo("ConnectException");
        assertThat(arrived).hasSize(2);
    }

    /** What nobody fetches must not fill the database; what is lost is counted. */
    @Test
    void tooManyThatWaitAreDroppedAndCounted() {
        add(endpoint());
        for (int i = 0; i < PushQueue.MOST_WAITING + 3; i++) {
            push("number " + i);
        }
        assertThat(device().dropped()).isEqualTo(3);
        send();
        assertThat(arrived).hasSize(PushQueue.MOST_WAITING);
        push("again");
        send();
        assertThat(arrived).hasSize(PushQueue.MOST_WAITING + 1);
        assertThat(device().dropped()).isEqualTo(3);
    }

    /** What is to wait for the end of quiet hours waits. */
    @Test
    void nothingGoesOutBeforeItsTime() {
        add(endpoint());
        queue.add(
                "kim",
                new PushMessage("t", "b", "", "x", false),
                clock.instant().plus(Duration.ofHours(2)));
        send();
        assertThat(arrived).isEmpty();
        clock.forward(Duration.ofHours(3));
        send();
        assertThat(arrived).hasSize(1);
    }

    /** Nobody reaches through this server what only this server can reach; and no key is taken that is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.net/x",
                "https://127.0.0.1/x",
                "https://10.0.0.7/x",
                "https://169.254.169.254/latest",
                "https://[::1]/x",
                "https://user:word@push.example.net/x",
                "https://push.example.net/x#y",
                "file:///etc/passwd",
                "nonsense"
            })
    void onlyPublicPushServicesAreTaken(String endpoint) {
        PushTargets real = new PushTargets();
        assertThatThrownBy(() -> real.resolve(real.check(endpoint))).isInstanceOf(RequestProblem.class);
    }

    @Test
    void whatIsNoSubscriptionIsRefused() {
        String good = BASE64.encodeToString(PushKeyPair.point((ECPublicKey) BROWSER.getPublic()));
        byte[] off = bytes(good);
        off[64] ^= 1;
        for (String wrong : List.of("", "AAAA", "%%%", BASE64.encodeToString(off))) {
            assertThatThrownBy(() -> devices.add("x", endpoint(), wrong, BASE64.encodeToString(AUTH)))
                    .isInstanceOf(RequestProblem.class);
        }
        assertThatThrownBy(() -> devices.add("x", endpoint(), good, "AAAA")).isInstanceOf(RequestProblem.class);
        assertThat(devices.own()).isEmpty();
    }

    /** A browser that two people use is reached for the one who has asked last; and nobody removes what is another's. */
    @Test
    void aBrowserBelongsToWhoeverHasAddedItLast() {
        add(endpoint());
        long id = device().id();
        when(user.name()).thenReturn("ada");
        assertThatThrownBy(() -> devices.remove(id)).isInstanceOf(RequestProblem.class);
        add(endpoint());
        assertThat(devices.own()).hasSize(1);
        when(user.name()).thenReturn("kim");
        assertThat(devices.own()).isEmpty();
    }

    /** Whoever has lost the file with the key begins anew, instead of failing for ever. */
    @Test
    void aKeyPairThatCannotBeReadAnyMoreIsMadeAnew() {
        String first = devices.publicKey();
        add(endpoint());
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 1);
        InstallationKey other = new InstallationKey(bytes);
        PushIdentities others = new PushIdentities(database.jdbc(), other, clock);
        assertThat(others.current().publicKey()).isNotEqualTo(first);
        assertThat(devices.own()).as("they belong to the pair that is gone").isEmpty();
        assertThat(new PushIdentities(database.jdbc(), other, clock).current().publicKey())
                .isEqualTo(others.current().publicKey());
    }
}
