package io.plenum.gateway.enrolment;

import io.plenum.audit.Actor;
import io.plenum.audit.Audit;
import io.plenum.gateway.GatewayConfigurations;
import io.plenum.gateway.register.GatewayEntry;
import io.plenum.gateway.register.GatewayEntry.Revocation;
import io.plenum.gateway.register.GatewayRows;
import io.plenum.gateway.register.KnownGateways;
import io.plenum.link.Connection;
import io.plenum.link.EnrolmentCode;
import io.plenum.web.RequestProblem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets gateways in and sends them away, for the screen and the API alike: checked and audited. What is wrong is told as
 * {@link RequestProblem} with the field's name; then nothing has changed.
 */
@Service
@PreAuthorize("hasRole('ENGINEER')")
public class GatewayEditor {

    private static final String GATEWAY = "gateway";
    private static final Logger log = LoggerFactory.getLogger(GatewayEditor.class);

    static final Duration CODE_LIFE = Duration.ofHours(1);
    private static final int LONGEST_REASON = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CertificateAuthority authority;
    private final CodeRows codes;
    private final GatewayRows rows;
    private final KnownGateways known;
    private final GatewayConfigurations configurations;
    private final Audit audit;
    private final Actor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GatewayEditor(
            CertificateAuthority authority,
            CodeRows codes,
            GatewayRows rows,
            KnownGateways known,
            GatewayConfigurations configurations,
            Audit audit,
            Actor actor,
            TransactionTemplate transaction,
            Clock clock) {
        this.authority = authority;
        this.codes = codes;
        this.rows = rows;
        this.known = known;
        this.configurations = configurations;
        this.audit = audit;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the order of their names. */
    public List<GatewayEntry> all() {
        return known.entries();
    }

    /**
     * The gateway of this name.
     *
     * @throws RequestProblem where there is none
     */
    public GatewayEntry of(String name) {
        GatewayEntry entry = known.entry(name);
        if (entry == null) {
            throw RequestProblem.notFound(name);
        }
        return entry;
    }

    /**
     * A code that lets one gateway in within an hour. Codes that were issued for the same name before are of no use any more.
     *
     * @param kind of the connections that it is to make: {@code bacnet}, {@code opcua}, {@code modbus}, {@code mqtt}
     * @param replaces whether it takes the place of the one of this name, whose certificates are refused from then on
     */
    public IssuedCode issueCode(String name, String kind, boolean replaces) {
        check(name, kind, replaces);
        EnrolmentCode code = EnrolmentCode.create(authority.certificate(), RANDOM);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expires = now.plus(CODE_LIFE);
        stored(() -> {
            codes.issue(code.hash(), new CodeRows.Admission(name, kind, replaces), actor.name(), now, expires);
            audit.changed(
                    "gateway code issued",
                    GATEWAY,
                    name,
                    null,
                    Map.of("kind", kind, "replaces", replaces, "expires", expires.toString()));
        });
        return new IssuedCode(name, kind, code.text(), expires);
    }

    private void check(String name, String kind, boolean replaces) {
        if (!KnownGateways.isName(name)) {
            throw RequestProblem.of("name", "gateway.rule.name");
        }
        if (!KnownGateways.isName(kind)) {
            throw RequestProblem.of("kind", "gateway.rule.kind");
        }
        GatewayEntry entry = known.entry(name);
        if (entry != null && (entry.local() || !replaces)) {
            throw RequestProblem.of(
                    "name", entry.local() ? "gateway.rule.name-local" : "gateway.rule.name-taken", name);
        }
    }

    /** From now on its certificates are refused, and its stream ends; its name, connections and history stay. */
    public void revoke(String name, String reason) {
        GatewayEntry entry = of(name);
        checkReason(reason);
        if (entry.local()) {
            throw RequestProblem.of("name", "gateway.rule.revoke-local", name);
        }
        Revocation revocation =
                new Revocation(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name(), reason.strip());
        stored(() -> {
            codes.forget(name);
            if (rows.revoke(name, revocation)) {
                audit.changed("gateway revoked", GATEWAY, name, null, Map.of("reason", revocation.reason()));
            }
        });
        known.reread();
    }

    /**
     * Forgets it; its certificates are refused. One that runs beside the server comes back when it connects again. One that still has
     * connections stays: nobody would make them, and their points would grow old without a name to ask for.
     */
    public void remove(String name, String reason) {
        GatewayEntry entry = of(name);
        checkReason(reason);
        List<String> connections = configurations.of(name).connections().stream()
                .map(Connection::name)
                .sorted()
                .toList();
        if (!entry.local() && !connections.isEmpty()) {
            throw RequestProblem.of("name", "gateway.rule.has-connections", name, String.join(", ", connections));
        }
        stored(() -> {
            codes.forget(name);
            if (rows.remove(name)) {
                audit.changed(
                        "gateway removed",
                        GATEWAY,
                        name,
                        Map.of("local", entry.local(), "kinds", entry.kinds()),
                        Map.of("reason", reason.strip()));
            }
        });
        known.reread();
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RequestProblem.of("reason", "gateway.rule.reason", LONGEST_REASON);
        }
    }

    /** The change with its record in the audit, or neither. */
    private void stored(Runnable change) {
        try {
            transaction.executeWithoutResult(status -> change.run());
        } catch (DataAccessException | TransactionException away) {
            log.warn("The gateways cannot be changed now: {}", away.getMessage());
            throw RequestProblem.unavailable("gateway.rule.database-away");
        }
    }
}
