package io.plenum.access.factor;

import io.plenum.access.CurrentUser;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Second factors: everybody sets up their own; administrators reset one that was lost. Each change ends the user's sessions. */
@Service
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
public class SecondFactors {

    private final FactorStore factors;
    private final FactorSetup setup;
    private final FactorCheck check;
    private final AccountStore accounts;
    private final CurrentUser current;
    private final Audit audit;

    SecondFactors(
            FactorStore factors,
            FactorSetup setup,
            FactorCheck check,
            AccountStore accounts,
            CurrentUser current,
            Audit audit) {
        this.factors = factors;
        this.setup = setup;
        this.check = check;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    public boolean hasOwn() {
        Account account = accounts.of(current.name());
        return account != null && account.factor();
    }

    /** Whether the settings ask for one of this account. */
    public boolean required() {
        Account account = accounts.of(current.name());
        return account != null && check.required(account);
    }

    public int recoveryLeft() {
        return factors.recoveryLeft(current.name());
    }

    public Enrolment begin() {
        refuseMachines();
        return new Enrolment(current.name());
    }

    /**
     * Sets it up for whoever is at work.
     *
     * @return recovery codes, to be shown once
     * @throws RequestProblem naming {@code code}
     */
    public List<String> finish(Enrolment enrolment, String code) {
        refuseMachines();
        if (!enrolment.user().equals(current.name()) || hasOwn()) {
            throw new AccessDeniedException("Somebody else's, or set up already");
        }
        return setup.finish(enrolment, code);
    }

    /** A code is asked for once more: an unlocked screen is not enough to take a lock away. */
    public void removeOwn(String code) {
        refuseMachines();
        if (!check.passes(current.name(), code)) {
            throw RequestProblem.of("code", "access.code.wrong");
        }
        factors.remove(current.name());
        audit.record("second factor removed", current.name());
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void reset(String name) {
        refuseMachines();
        Account before = accounts.of(name);
        if (before == null) {
            throw RequestProblem.notFound(name);
        }
        factors.remove(name);
        accounts.endTokens(name);
        Account after = accounts.of(name);
        audit.changed("second factor reset", "user", name, before.user(), after == null ? null : after.user());
    }

    private void refuseMachines() {
        if (current.byToken()) {
            throw new AccessDeniedException("A token does not manage second factors");
        }
    }
}
