package io.plenum.access.account;

import io.plenum.access.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links with which somebody sets a password without signing in, by the hash of their secret. */
@Repository
class AccountLinkStore {

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Clock clock;

    AccountLinkStore(JdbcClient jdbc, AccountStore accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those that have expired go at the same time. */
    void add(String secret, Account account, Instant expires) {
        jdbc.sql("DELETE FROM account_link WHERE expires < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO account_link (hash, user_name, revision, expires) VALUES (?, ?, ?, ?)")
                .param(Secret.hash(secret))
                .param(account.name())
                .param(account.revision())
                .param(expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Null for what was never made, has expired or was used; and where the account was changed since, or is disabled. */
    @Nullable
    Account open(String secret) {
        record Row(String user, int revision) {}
        Row row = jdbc.sql("SELECT user_name, revision FROM account_link WHERE hash = ? AND expires > ?")
                .param(Secret.hash(secret))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, number) -> new Row(rs.getString(1), rs.getInt(2)))
                .optional()
                .orElse(null);
        if (row == null) {
            return null;
        }
        Account account = accounts.of(row.user());
        return account != null && account.enabled() && account.revision() == row.revision() ? account : null;
    }

    /**
     * The database lets one of two uses at the same time pass.
     *
     * @return false where it was used in the meantime
     */
    @Transactional
    boolean use(String secret, Account account, String passwordHash) {
        int taken = jdbc.sql("DELETE FROM account_link WHERE hash = ?")
                .param(Secret.hash(secret))
                .update();
        if (taken == 1) {
            accounts.change(account.name(), passwordHash, account.role(), account.enabled());
        }
        return taken == 1;
    }
}
