package io.plenum.access.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who has an account, for what acts in the name of somebody who is not signed in. */
@Service
public class AccountDirectory {

    private final AccountStore accounts;

    AccountDirectory(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Null for an unknown or a disabled account. */
    public @Nullable User active(String name) {
        Account account = accounts.of(name);
        return account == null || !account.enabled() ? null : account.user();
    }

    /** Those that may sign in. */
    public List<User> active() {
        return accounts.all().values().stream()
                .filter(Account::enabled)
                .map(Account::user)
                .toList();
    }

    /** Names of the accounts that may sign in, in the order of the alphabet. */
    public List<String> names() {
        return accounts.all().values().stream()
                .filter(Account::enabled)
                .map(Account::name)
                .sorted()
                .toList();
    }
}
