package io.plenum.access.account;

import io.plenum.access.Role;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Accounts that have a link to choose the first password and were never used: not changed since they were made, and never signed
 * in to by password, provider, or token.
 */
@Repository
class InvitationStore {

    private static final String UNUSED = """
            u.revision = 0 AND u.enabled
            AND NOT EXISTS (SELECT FROM known_address k WHERE k.user_name = u.name)
            AND NOT EXISTS (SELECT FROM foreign_identity f WHERE f.user_name = u.name)
            AND NOT EXISTS (SELECT FROM api_token t WHERE t.user_name = u.name)
            AND EXISTS (SELECT FROM account_link l WHERE l.user_name = u.name AND l.expires > ?)""";

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Clock clock;

    InvitationStore(JdbcClient jdbc, AccountStore accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** In the order of the alphabet. */
    List<Invitation> all() {
        return jdbc.sql("SELECT u.name, u.role, u.email,"
                        + " (SELECT max(expires) FROM account_link l WHERE l.user_name = u.name) AS expires"
                        + " FROM app_user u WHERE " + UNUSED + " ORDER BY u.name")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, number) -> new Invitation(
                        rs.getString("name"),
                        Role.valueOf(rs.getString("role")),
                        rs.getString("email"),
                        rs.getTimestamp("expires").toInstant()))
                .list();
    }

    /** @return false where there is none, or somebody has just used it */
    boolean remove(String name) {
        int removed = jdbc.sql("DELETE FROM app_user u WHERE u.name = ? AND " + UNUSED)
                .param(name)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        accounts.reload();
        return removed == 1;
    }
}
