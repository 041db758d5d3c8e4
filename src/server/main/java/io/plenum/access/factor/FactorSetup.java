package io.plenum.access.factor;

import io.plenum.audit.Audit;
import io.plenum.audit.AuditOrigin;
import io.plenum.web.RequestProblem;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps a second factor once a code of it was shown. Asks for no role, because somebody who has to set one up is not signed in
 * yet: who calls it has proved whose account it is.
 */
@Component
class FactorSetup {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final FactorStore factors;
    private final Audit audit;
    private final AuditOrigin origin;
    private final Clock clock;

    FactorSetup(FactorStore factors, Audit audit, AuditOrigin origin, Clock clock) {
        this.factors = factors;
        this.audit = audit;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * All sessions of the account end.
     *
     * @return recovery codes, to be shown once
     * @throws RequestProblem naming {@code code}
     */
    List<String> finish(Enrolment enrolment, String code) {
        long step = Totp.match(enrolment.secret(), code.replaceAll("\\s", ""), clock.instant(), -1);
        if (step < 0) {
            throw RequestProblem.of("code", "access.code.wrong");
        }
        List<String> recovery =
                Stream.generate(FactorSetup::recoveryCode).limit(RECOVERY_CODES).toList();
        factors.set(enrolment.user(), enrolment.secret(), step, recovery);
        audit.record(enrolment.user(), origin.address(), "second factor set up", "");
        return recovery;
    }

    /** 80 random bits as four groups. */
    private static String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }
}
