package io.plenum.gateway.enrolment;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.plenum.access.signin.NetworkPrefix;
import io.plenum.access.signin.RateLimiter;
import io.plenum.audit.Audit;
import io.plenum.gateway.GatewayEnrolment;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.register.GatewayEntry;
import io.plenum.gateway.register.GatewayEntry.IssuedCertificate;
import io.plenum.gateway.register.GatewayRows;
import io.plenum.gateway.register.KnownGateways;
import io.plenum.link.EnrolmentCode;
import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.RenewalRequest;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers gateways that ask for a certificate. What is refused is said in a sentence for whoever reads the gateway's log; it never says
 * more of a code than that it is of no use. Both wait for the database: call them from a thread that may.
 */
@Service
class CodeEnrolment implements GatewayEnrolment {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    /** Somebody who mistypes needs three; with 100 bits a million guesses a second would take longer than the sun burns. */
    private static final int OF_AN_ADDRESS = 10;

    private static final int OF_ALL = 300;
    private static final int RENEWALS = 10;
    private static final int MOST_KINDS = 20;
    private static final int LONGEST_KIND = 40;
    private static final Logger log = LoggerFactory.getLogger(CodeEnrolment.class);

    private final CertificateAuthority authority;
    private final CodeRows codes;
    private final GatewayRows gateways;
    private final KnownGateways known;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RateLimiter addresses;
    private final RateLimiter all;
    private final RateLimiter renewals;

    CodeEnrolment(
            CertificateAuthority authority,
            CodeRows codes,
            GatewayRows gateways,
            KnownGateways known,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.authority = authority;
        this.codes = codes;
        this.gateways = gateways;
        this.known = known;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        addresses = new RateLimiter(OF_AN_ADDRESS, PERIOD, clock);
        all = new RateLimiter(OF_ALL, PERIOD, clock);
        renewals = new RateLimiter(RENEWALS, PERIOD, clock);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StatusRuntimeException RESOURCE_EXHAUSTED after too many attempts, INVALID_ARGUMENT for a request that cannot be signed,
     *     UNAUTHENTICATED for a code that is of no use, UNAVAILABLE while the database is away (the code stays good)
     */
    @Override
    public CertificateResponse enrol(EnrolmentRequest request, String address) {
        if (!addresses.take(NetworkPrefix.of(address)) || !all.take("")) {
            throw refusal(Status.RESOURCE_EXHAUSTED, "Too many attempts to enrol; try again in ten minutes.");
        }
        PublicKey key = key(request.getSigningRequest());
        EnrolmentCode code = code(request.getCode());
        return stored(() -> enrol(code, key, kinds(request.getKindsList()), address));
    }

    private EnrolmentCode code(String text) {
        try {
            return EnrolmentCode.parse(text);
        } catch (IllegalArgumentException noCode) {
            throw uselessCode();
        }
    }

    private CertificateResponse enrol(EnrolmentCode code, PublicKey key, List<String> kinds, String from) {
        CodeRows.Admission admission = codes.use(code.hash(), clock.instant()).orElseThrow(CodeEnrolment::uselessCode);
        String name = admission.gateway();
        UUID enrolment = UUID.randomUUID();
        X509Certificate certificate = issue(name, enrolment, key);
        if (!gateways.enrol(name, enrolment, kinds, clock.instant(), issued(certificate), admission.replaces())) {
            throw refusal(Status.ALREADY_EXISTS, "There is another gateway named " + name + " meanwhile.");
        }
        audit.record("gateway " + name, from, "gateway enrolled", detail(name, certificate));
        return response(name, certificate);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StatusRuntimeException as {@link #enrol}
     */
    @Override
    public CertificateResponse renew(RenewalRequest request, RegisteredGateway gateway) {
        GatewayEntry entry = known.entry(gateway.name());
        // one that was enrolled anew meanwhile has the name, but is another one
        if (entry == null || entry.local() || !entry.registered().equals(gateway.registered())) {
            throw notAccepted();
        }
        if (!renewals.take(gateway.name())) {
            throw refusal(Status.RESOURCE_EXHAUSTED, "Too many renewals; try again in ten minutes.");
        }
        PublicKey key = key(request.getSigningRequest());
        return stored(() -> renew(entry, key));
    }

    private CertificateResponse renew(GatewayEntry gateway, PublicKey key) {
        X509Certificate certificate = issue(gateway.name(), gateway.enrolment(), key);
        if (!gateways.renew(gateway.enrolment(), issued(certificate))) {
            throw notAccepted();
        }
        audit.record(
                "gateway " + gateway.name(), null, "gateway certificate renewed", detail(gateway.name(), certificate));
        return response(gateway.name(), certificate);
    }

    /** All of it or nothing: while the database is away, or the name is taken, the code stays good. */
    private CertificateResponse stored(Supplier<CertificateResponse> work) {
        CertificateResponse response;
        try {
            response = transaction.execute(status -> work.get());
        } catch (DataAccessException | TransactionException away) {
            log.warn("A gateway cannot be enrolled or renewed now: {}", away.getMessage());
            throw refusal(Status.UNAVAILABLE, "The server's database does not answer; try again later.");
        }
        reread();
        return Objects.requireNonNull(response);
    }

    /** What is committed is committed: where the database has gone just now, the next turn reads it. */
    private void reread() {
        try {
            known.reread();
        } catch (DataAccessException | TransactionException away) {
            log.debug("The gateways are read again later", away);
        }
    }

    private X509Certificate issue(String name, UUID enrolment, PublicKey key) {
        try {
            return authority.issueGateway(name, enrolment, key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The authority cannot sign", impossible);
        }
    }

    private static PublicKey key(ByteString request) {
        try {
            return SigningRequest.key(request.toByteArray());
        } catch (GeneralSecurityException refused) {
            throw refusal(Status.INVALID_ARGUMENT, String.valueOf(refused.getMessage()));
        }
    }

    private static List<String> kinds(List<String> given) {
        return given.stream()
                .filter(kind -> !kind.isBlank() && kind.length() <= LONGEST_KIND)
                .distinct()
                .limit(MOST_KINDS)
                .toList();
    }

    private static IssuedCertificate issued(X509Certificate certificate) {
        return new IssuedCertificate(
                certificate.getSerialNumber().toString(16),
                certificate.getNotAfter().toInstant());
    }

    private static String detail(String name, X509Certificate certificate) {
        IssuedCertificate issued = issued(certificate);
        return name + ", certificate " + issued.serial() + " until " + issued.until();
    }

    private CertificateResponse response(String name, X509Certificate certificate) {
        try {
            return CertificateResponse.newBuilder()
                    .setGateway(name)
                    .setCertificate(ByteString.copyFrom(certificate.getEncoded()))
                    .setAuthority(ByteString.copyFrom(authority.certificate().getEncoded()))
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("What was just issued can be encoded", impossible);
        }
    }

    private static StatusRuntimeException uselessCode() {
        return refusal(
                Status.UNAUTHENTICATED,
                "The code is unknown, used or too old; have a new one issued under Setup, Gateways.");
    }

    private static StatusRuntimeException notAccepted() {
        return refusal(
                Status.UNAUTHENTICATED,
                "The certificate is not accepted: the gateway was revoked, removed or enrolled anew.");
    }

    private static StatusRuntimeException refusal(Status status, String sentence) {
        return status.withDescription(sentence).asRuntimeException();
    }
}
