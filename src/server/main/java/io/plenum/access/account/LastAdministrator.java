package io.plenum.access.account;

import io.plenum.access.Role;
import io.plenum.web.RequestProblem;
import org.springframework.stereotype.Component;

/** Keeps one administrator: without one nobody could ever get in again. Asked while the accounts are locked. */
@Component
public class LastAdministrator {

    private final AccountStore accounts;

    public LastAdministrator(AccountStore accounts) {
        this.accounts = accounts;
    }

    /**
     * @param field that is reported as wrong
     * @throws RequestProblem where this account is the only one that may everything
     */
    void keep(Account leaving, String field) {
        if (is(leaving)) {
            throw RequestProblem.of(field, "access.last-administrator");
        }
    }

    public boolean is(Account account) {
        boolean another = accounts.all().values().stream()
                .anyMatch(a -> administers(a) && !a.name().equals(account.name()));
        return administers(account) && !another;
    }

    private static boolean administers(Account account) {
        return account.enabled() && account.scope().holdsEverywhere(Role.ADMINISTRATOR);
    }
}
