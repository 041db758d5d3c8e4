package io.plenum.delivery.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mail server that was entered on screen, in the database. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class MailServerStore {

    private final JdbcClient jdbc;

    MailServerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null where none was entered. */
    @Nullable
    EnteredMailServer read() {
        return jdbc.sql("SELECT * FROM mail_server")
                .query(MailServerStore::server)
                .optional()
                .orElse(null);
    }

    void write(EnteredMailServer server) {
        jdbc.sql("""
            INSERT INTO mail_server (host, port, tls, account, password, sender, reply_to, changed, who)
            VALUES (:host, :port, :tls, :user, :password, :from, :replyTo, :changed, :who)
            ON CONFLICT (single) DO UPDATE SET host = excluded.host, port = excluded.port, tls = excluded.tls,
              account = excluded.account, password = excluded.password, sender = excluded.sender,
              reply_to = excluded.reply_to, changed = excluded.changed, who = excluded.who""")
                .param("host", server.host())
                .param("port", server.port())
                .param("tls", server.tls().name())
                .param("user", server.user())
                .param("password", server.password())
                .param("from", server.from())
                .param("replyTo", server.replyTo())
                .param("changed", server.changed().atOffset(ZoneOffset.UTC))
                .param("who", server.who())
                .update();
    }

    void delete() {
        jdbc.sql("DELETE FROM mail_server").update();
    }

    private static EnteredMailServer server(ResultSet row, int number) throws SQLException {
        return new EnteredMailServer(
                row.getString("host"),
                row.getInt("port"),
                MailSettings.Tls.valueOf(row.getString("tls")),
                row.getString("account"),
                row.getString("password"),
                row.getString("sender"),
                row.getString("reply_to"),
                Objects.requireNonNull(row.getTimestamp("changed")).toInstant(),
                row.getString("who"));
    }
}
