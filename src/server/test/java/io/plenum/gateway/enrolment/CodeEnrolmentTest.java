package io.plenum.gateway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.google.protobuf.ByteString;
import com.zaxxer.hikari.HikariDataSource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.register.GatewayEntry;
import io.plenum.link.Connection;
import io.plenum.link.EnrolmentCode;
import io.plenum.link.Tuning;
import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.RenewalRequest;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.web.RequestProblem;
import io.plenum.web.certificate.CertificatePurpose;
import io.plenum.web.certificate.NewCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** How gateways get in, over TLS as it is in the building; with a clock of the server's that can be moved. */
class CodeEnrolmentTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static HikariDataSource pool;

    private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
    private final KeyPair keys = TestPeer.keys();

    private Path data = Path.of("");
    private TestLink link;
    private TestPeer peer;

    @BeforeAll
    static void open() {
        pool = TestDatabase.pool(database.dataSource());
    }

    @AfterAll
    static void closePool() {
        pool.close();
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException, GeneralSecurityException {
        data = folder;
        database.jdbc().sql("delete from gateway").update();
        database.jdbc().sql("delete from gateway_code").update();
        link = new TestLink(data, pool, clock);
        peer = link.peer();
    }

    @AfterEach
    void close() {
        peer.close();
        link.close();
    }

    private CertificateResponse enrolled(String name) throws IOException {
        String code = link.editor.issueCode(name, "bacnet", false).code();
        return peer.without().enrol(TestPeer.enrolment(code, keys));
    }

    private static void refused(Status.Code status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, refusal -> assertThat(
                        refusal.getStatus().getCode())
                .isEqualTo(status));
    }

    private static X509Certificate shown(LinkCertificate server) {
        String alias = server.manager().chooseEngineServerAlias("EC", null, null);
        return Objects.requireNonNull(server.manager().getCertificateChain(alias))[0];
    }

    private static RenewalRequest renewal(KeyPair keys) {
        return RenewalRequest.newBuilder()
                .setSigningRequest(TestPeer.request(keys, "CN=another-name"))
                .build();
    }

    @Test
    void aCodeLetsOneGatewayInWhichIsKnownByItsCertificate() throws Exception {
        CertificateResponse response = enrolled("north");
        assertThat(response.getGateway()).isEqualTo("north");
        assertThat(response.getAuthority().toByteArray())
                .isEqualTo(link.authority.certificate().getEncoded());
        X509Certificate certificate = TestPeer.certificate(response);
        assertThat(certificate.getNotAfter().toInstant())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(89)),
                        clock.instant().plus(Duration.ofDays(91)));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        RegisteredGateway known = Objects.requireNonNull(link.register.known().ofCertificate(certificate));
        assertThat(known.name()).isEqualTo("north");
        assertThat(known.local()).isFalse();
        assertThat(known.kinds()).containsExactly("bacnet");
        assertThat(known.certificateUntil()).isEqualTo(certificate.getNotAfter().toInstant());
        verify(link.audit).changed(eq("gateway code issued"), eq("gateway"), eq("north"), eq(null), any());
        verify(link.audit).record(eq("gateway north"), eq("10.0.0.7"), eq("gateway enrolled"), contains("north"));
    }

    /** The subject is the server's choice: else a gateway could call itself as another one. */
    @Test
    void whatTheRequesterWouldLikeToBeCalledIsNotLookedAt() throws Exception {
        enrolled("north");
        String code = link.editor.issueCode("south", "bacnet", false).code();
        EnrolmentRequest request = EnrolmentRequest.newBuilder()
                .setCode(code)
                .setSigningRequest(TestPeer.request(TestPeer.keys(), "CN=north"))
                .build();
        X509Certificate certificate = TestPeer.certificate(peer.without().enrol(request));
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=south");
        assertThat(Objects.requireNonNull(link.register.known().ofCertificate(certificate))
                        .name())
                .isEqualTo("south");
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = link.editor.issueCode("north", "bacnet", false).code();
        peer.without().enrol(TestPeer.enrolment(code, keys));
        refused(Status.Code.UNAUTHENTICATED, () -> peer.without().enrol(TestPeer.enrolment(code, keys)));
    }

    /** Somebody who has read the code over a shoulder must not get in beside its owner, however fast they are. */
    @Test
    void ofSeveralAtOnceOneGetsIn() throws Exception {
        String code = link.editor.issueCode("north", "bacnet", false).code();
        List<Future<CertificateResponse>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                Callable<CertificateResponse> attempt =
                        () -> link.enrolment.enrol(TestPeer.enrolment(code, TestPeer.keys()), "10.0.0.7");
                answers.add(threads.submit(attempt));
            }
        }
        assertThat(answers.stream().filter(answer -> answer.state() == Future.State.SUCCESS))
                .hasSize(1);
    }

    @Test
    void aCodeEndsAfterAnHour() throws Exception {
        String code = link.editor.issueCode("north", "bacnet", false).code();
        clock.forward(Duration.ofMinutes(61));
        refused(Status.Code.UNAUTHENTICATED, () -> peer.without().enrol(TestPeer.enrolment(code, keys)));
    }

    /** Whoever issues a second code means that the first is lost. */
    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() throws Exception {
        String first = link.editor.issueCode("north", "bacnet", false).code();
        String second = link.editor.issueCode("north", "bacnet", false).code();
        refused(Status.Code.UNAUTHENTICATED, () -> peer.without().enrol(TestPeer.enrolment(first, keys)));
        assertThat(peer.without().enrol(TestPeer.enrolment(second, keys)).getGateway())
                .isEqualTo("north");
    }

    /** Only the hash is kept: whoever reads the database or a backup of it cannot enrol. */
    @Test
    void theCodeItselfIsKeptNowhere() {
        String code = link.editor.issueCode("north", "bacnet", false).code();
        String row = database.jdbc()
                .sql("select gateway_code::text from gateway_code")
                .query(String.class)
                .single();
        assertThat(row).doesNotContainIgnoringCase(code.substring(0, 5)).contains("north");
    }

    @Test
    void whoGuessesIsSentAwayAndOthersAreNot() throws Exception {
        String code = link.editor.issueCode("north", "bacnet", false).code();
        for (int i = 0; i < 10; i++) {
            String guess = EnrolmentCode.create(link.authority.certificate(), new SecureRandom())
                    .text();
            refused(Status.Code.UNAUTHENTICATED, () -> peer.without().enrol(TestPeer.enrolment(guess, keys)));
        }
        refused(Status.Code.RESOURCE_EXHAUSTED, () -> peer.without().enrol(TestPeer.enrolment(code, keys)));
        assertThat(link.enrolment
                        .enrol(TestPeer.enrolment(code, keys), "10.0.0.8")
                        .getGateway())
                .isEqualTo("north");
    }

    /** A gateway looks at this before it shows its code: a server in between has another authority. */
    @Test
    void theCodeCarriesTheFingerprintOfThisAuthorityAlone(@TempDir Path elsewhere) {
        EnrolmentCode code = EnrolmentCode.parse(
                link.editor.issueCode("north", "bacnet", false).code());
        assertThat(code.isOf(link.authority.certificate())).isTrue();
        assertThat(code.isOf(new CertificateAuthority(elsewhere, clock).certificate()))
                .isFalse();
    }

    @Test
    void whatCannotBeSignedIsRefusedAndTheCodeStaysGood() throws Exception {
        String code = link.editor.issueCode("north", "bacnet", false).code();
        EnrolmentRequest enrolment = TestPeer.enrolment(code, keys);
        List<ByteString> wrong = List.of(
                ByteString.EMPTY,
                ByteString.copyFrom(new byte[10_000]),
                // a key whose private half somebody else has
                TestPeer.request(keys, TestPeer.keys(), "CN=north"));
        for (var request : wrong) {
            refused(Status.Code.INVALID_ARGUMENT, () -> peer.without()
                    .enrol(enrolment.toBuilder().setSigningRequest(request).build()));
        }
        assertThat(peer.without().enrol(enrolment).getGateway()).isEqualTo("north");
    }

    @Test
    void aGatewayRenewsItsCertificateWithTheOneItHas() throws Exception {
        X509Certificate first = TestPeer.certificate(enrolled("north"));
        KeyPair next = TestPeer.keys();
        CertificateResponse response = peer.with(keys, first).renew(renewal(next));
        X509Certificate second = TestPeer.certificate(response);
        assertThat(response.getGateway()).isEqualTo("north");
        assertThat(second.getSubjectX500Principal().getName()).isEqualTo("CN=north");
        assertThat(second.getSerialNumber()).isNotEqualTo(first.getSerialNumber());
        assertThat(peer.with(next, second).renew(renewal(next)).getGateway()).isEqualTo("north");
        verify(link.audit, times(2))
                .record(eq("gateway north"), eq(null), eq("gateway certificate renewed"), contains("north"));
    }

    @Test
    void nobodyRenewsWithoutACertificate() throws Exception {
        enrolled("north");
        refused(Status.Code.UNAUTHENTICATED, () -> peer.without().renew(renewal(keys)));
    }

    /** Everybody can make an authority that has the name of ours. */
    @Test
    void aCertificateOfAnotherAuthorityIsRefused() throws Exception {
        enrolled("north");
        UUID enrolment = link.register.known().entries().getFirst().enrolment();
        String name =
                link.authority.certificate().getSubjectX500Principal().getName().substring("CN=".length());
        Instant now = clock.instant();
        KeyPair theirs = TestPeer.keys();
        X509Certificate authority = new NewCertificate(
                        name, CertificatePurpose.AUTHORITY, List.of(), now.minusSeconds(9), now.plusSeconds(999))
                .selfSigned(theirs);
        GeneralName known = new GeneralName(GeneralName.uniformResourceIdentifier, "urn:uuid:" + enrolment);
        X509Certificate forged = new NewCertificate(
                        "north", CertificatePurpose.CLIENT, List.of(known), now.minusSeconds(9), now.plusSeconds(999))
                .issued(keys.getPublic(), authority, theirs.getPrivate());
        refused(Status.Code.UNAVAILABLE, () -> peer.with(keys, forged).renew(renewal(keys)));
        assertThat(link.register.known().ofCertificate(forged)).isNull();
    }

    @Test
    void aCertificateThatHasEndedIsRefused() throws Exception {
        clock.set(Clock.systemUTC().instant().minus(Duration.ofDays(100)));
        X509Certificate old = TestPeer.certificate(enrolled("north"));
        clock.set(Clock.systemUTC().instant());
        refused(Status.Code.UNAVAILABLE, () -> peer.with(keys, old).renew(renewal(keys)));
        assertThat(link.register.known().ofCertificate(old)).isNull();
    }

    /** Batteries of clocks die: a gateway whose clock is some hours behind must get in, to be told so. */
    @Test
    void certificatesAreGoodForClocksThatAreADayBehind() throws Exception {
        clock.forward(Duration.ofHours(23));
        X509Certificate ahead = TestPeer.certificate(enrolled("north"));
        assertThat(peer.with(keys, ahead).renew(renewal(keys)).getGateway()).isEqualTo("north");
        assertThat(link.authority.certificate().getNotBefore().toInstant())
                .isBeforeOrEqualTo(clock.instant().minus(Duration.ofHours(23)));
    }

    @Test
    void aRevokedGatewayIsRefusedAndItsStreamIsEnded() throws Exception {
        X509Certificate certificate = TestPeer.certificate(enrolled("north"));
        List<String> ended = new ArrayList<>();
        link.register.known().onRevoked(ended::add);
        link.editor.revoke("north", "stolen from the plant room");
        assertThat(ended).containsExactly("north");
        assertThat(link.register.known().ofCertificate(certificate)).isNull();
        refused(Status.Code.UNAUTHENTICATED, () -> peer.with(keys, certificate).renew(renewal(keys)));
        GatewayEntry entry = link.editor.of("north");
        assertThat(Objects.requireNonNull(entry.revocation()).by()).isEqualTo("erna");
        assertThat(entry.revocation().reason()).isEqualTo("stolen from the plant room");
        verify(link.audit).changed(eq("gateway revoked"), eq("gateway"), eq("north"), eq(null), any());
    }

    /** Two servers may work on one database, and people on its tables: what they did counts here within a minute. */
    @Test
    void whatAnotherProcessRevokesCountsHereToo() throws Exception {
        X509Certificate certificate = TestPeer.certificate(enrolled("north"));
        List<String> ended = new ArrayList<>();
        link.register.known().onRevoked(ended::add);
        database.jdbc()
                .sql("update gateway set revoked = now(), revoked_by = 'otto', revoked_reason = 'stolen'")
                .update();
        link.register.known().reread();
        assertThat(ended).containsExactly("north");
        assertThat(link.register.known().ofCertificate(certificate)).isNull();
        link.register.known().reread();
        assertThat(ended).hasSize(1);
    }

    /** The machine was replaced: the name, with its connections, goes to the new one, and the old one is out. */
    @Test
    void oneThatIsEnrolledAnewTakesThePlaceOfTheOneBefore() throws Exception {
        X509Certificate before = TestPeer.certificate(enrolled("north"));
        List<String> ended = new ArrayList<>();
        link.register.known().onRevoked(ended::add);
        assertThatThrownBy(() -> link.editor.issueCode("north", "bacnet", false))
                .isInstanceOf(RequestProblem.class)
                .hasMessageContaining("name-taken");
        String code = link.editor.issueCode("north", "bacnet", true).code();
        assertThat(link.register.known().ofCertificate(before)).isNotNull();
        X509Certificate after = TestPeer.certificate(peer.without().enrol(TestPeer.enrolment(code, TestPeer.keys())));
        assertThat(ended).containsExactly("north");
        assertThat(link.register.known().ofCertificate(before)).isNull();
        assertThat(link.register.known().ofCertificate(after)).isNotNull();
    }

    @Test
    void aRemovedGatewayIsRefused() throws Exception {
        X509Certificate certificate = TestPeer.certificate(enrolled("north"));
        List<String> ended = new ArrayList<>();
        link.register.known().onRevoked(ended::add);
        link.editor.remove("north", "the building was sold");
        assertThat(ended).containsExactly("north");
        assertThat(link.register.known().ofCertificate(certificate)).isNull();
        assertThat(link.editor.all()).isEmpty();
    }

    /** Nobody would make its connections any more, and their points would grow old without a name to ask for. */
    @Test
    void aGatewayThatStillHasConnectionsIsNotRemoved() throws Exception {
        X509Certificate certificate = TestPeer.certificate(enrolled("north"));
        Connection plant = new Connection("plant", "bacnet", true, Map.of(), Tuning.DEFAULT);
        when(link.configurations.of("north"))
                .thenReturn(new PushedConfiguration("1", List.of(plant), List.of(), List.of()));
        assertThatThrownBy(() -> link.editor.remove("north", "the building was sold"))
                .hasMessageContaining("has-connections [north, plant]");
        assertThat(link.register.known().ofCertificate(certificate)).isNotNull();
    }

    /** A backup holds the register and the authority, but not what was renewed after it was made. */
    @Test
    void aCertificateThatWasRenewedAfterTheBackupIsGoodAfterItsRestore() throws Exception {
        X509Certificate first = TestPeer.certificate(enrolled("north"));
        String serial = first.getSerialNumber().toString(16);
        X509Certificate renewed = TestPeer.certificate(peer.with(keys, first).renew(renewal(keys)));
        database.jdbc()
                .sql("update gateway set certificate_serial = :serial")
                .param("serial", serial)
                .update();
        // a backup leaves out what belongs to the moment
        FileSystemUtils.deleteRecursively(data.resolve("link"));
        try (TestLink restored = new TestLink(data, pool, clock)) {
            assertThat(restored.register.known().ofCertificate(renewed)).isNotNull();
        }
    }

    /** What a stranger finds on the port: no clear text, and no TLS that is older than 1.3. */
    @Test
    void onlyTls13IsSpoken() {
        String code = link.editor.issueCode("north", "bacnet", false).code();
        refused(Status.Code.UNAVAILABLE, () -> peer.inClearText().enrol(TestPeer.enrolment(code, keys)));
        refused(Status.Code.UNAVAILABLE, () -> peer.speaking("TLSv1.2").enrol(TestPeer.enrolment(code, keys)));
    }

    /** A gateway's certificate must not serve to play the server to other gateways. */
    @Test
    void aGatewaysCertificateIsForClientsAloneAndTheServersForThisName() throws Exception {
        X509Certificate gateway = TestPeer.certificate(enrolled("north"));
        assertThat(gateway.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        X509Certificate server = shown(link.serverCertificate);
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getSubjectAlternativeNames()).containsExactly(List.of(2, "plenum-server"));
        assertThat(link.register.known().ofCertificate(server)).isNull();
    }

    @Test
    void theServersCertificateIsRenewedWhileItWorksAndKeptOverARestart() throws Exception {
        X509Certificate first = shown(link.serverCertificate);
        assertThat(shown(new LinkCertificate(link.authority, data, clock))).isEqualTo(first);
        Instant later = clock.instant().plus(Duration.ofDays(340));
        clock.set(later);
        link.serverCertificate.renew();
        X509Certificate second = shown(link.serverCertificate);
        assertThat(second.getNotAfter().toInstant()).isAfter(later.plus(Duration.ofDays(360)));
    }

    @Test
    void keysAreForTheServersUserAlone() throws IOException {
        for (String file :
                List.of("authority/key.pem", "authority/server-key.pem", "link/secret", "link/authority.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("link"))))
                .isEqualTo("rwx------");
    }

    /** A new authority would silently shut out every gateway; the server says instead what is missing. */
    @Test
    void anAuthorityWithoutItsKeyIsNotReplacedSilently() throws IOException {
        Files.delete(data.resolve("authority/key.pem"));
        assertThatThrownBy(() -> new CertificateAuthority(data, clock))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("Restore them from a backup");
    }

    @Test
    void namesKindsAndReasonsAreChecked() throws IOException {
        for (String name : List.of("", "North", "../x", "a".repeat(41), "-a")) {
            assertThatThrownBy(() -> link.editor.issueCode(name, "bacnet", false))
                    .isInstanceOf(RequestProblem.class)
                    .hasMessageContaining("gateway.rule.name");
        }
        link.register.known().ofSecret(Files.readString(data.resolve("link/secret")), "bacnet");
        assertThatThrownBy(() -> link.editor.issueCode("bacnet", "bacnet", true))
                .hasMessageContaining("name-local");
        assertThatThrownBy(() -> link.editor.revoke("bacnet", "because")).hasMessageContaining("revoke-local");
        assertThatThrownBy(() -> link.editor.remove("bacnet", " ")).hasMessageContaining("gateway.rule.reason");
        assertThatThrownBy(() -> link.editor.revoke("nobody", "because")).hasMessageContaining("not-found");
    }
}
