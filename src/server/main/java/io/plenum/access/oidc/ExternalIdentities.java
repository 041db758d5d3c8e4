package io.plenum.access.oidc;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account belongs to whom a provider knows. */
@Repository
public class ExternalIdentities {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExternalIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Name of the account, null where there is none. */
    @Nullable
    String accountOf(String issuer, String subject) {
        return jdbc.sql("SELECT user_name FROM foreign_identity WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether somebody of this provider has the account already. */
    boolean isTaken(String issuer, String account) {
        return jdbc.sql("SELECT count(*) FROM foreign_identity WHERE issuer = ? AND user_name = ?")
                        .params(issuer, account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void link(String issuer, String subject, String account) {
        jdbc.sql("INSERT INTO foreign_identity (issuer, subject, user_name, created) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(issuer, subject, account, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
