package io.plenum.gateway.register;

import io.plenum.gateway.register.GatewayEntry.IssuedCertificate;
import io.plenum.gateway.register.GatewayEntry.Revocation;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code gateway}. */
@Repository
public class GatewayRows {

    private final JdbcClient jdbc;

    GatewayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GatewayEntry> all() {
        return jdbc.sql(
                        "select name, enrolment, local, kinds, registered, certificate_serial, certificate_until, revoked,"
                                + " revoked_by, revoked_reason, version, seen from gateway order by name")
                .query(this::read)
                .list();
    }

    private GatewayEntry read(ResultSet row, int index) throws SQLException {
        Instant until = instant(row, "certificate_until");
        Instant revoked = instant(row, "revoked");
        Array kinds = row.getArray("kinds");
        return new GatewayEntry(
                row.getString("name"),
                row.getObject("enrolment", UUID.class),
                row.getBoolean("local"),
                List.of((String[]) kinds.getArray()),
                row.getTimestamp("registered").toInstant(),
                until == null ? null : new IssuedCertificate(row.getString("certificate_serial"), until),
                revoked == null
                        ? null
                        : new Revocation(revoked, row.getString("revoked_by"), row.getString("revoked_reason")),
                row.getString("version"),
                instant(row, "seen"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** One that runs beside the server; what is there already stays. */
    void addLocal(GatewayEntry entry) {
        jdbc.sql("insert into gateway (name, enrolment, local, kinds, registered)"
                        + " values (:name, :enrolment, true, :kinds, :registered) on conflict do nothing")
                .param("name", entry.name())
                .param("enrolment", entry.enrolment())
                .param("kinds", entry.kinds().toArray(String[]::new))
                .param("registered", Timestamp.from(entry.registered()))
                .update();
    }

    void kinds(String name, List<String> kinds) {
        jdbc.sql("update gateway set kinds = :kinds where name = :name")
                .param("kinds", kinds.toArray(String[]::new))
                .param("name", name)
                .update();
    }

    /**
     * One that was enrolled.
     *
     * @param replaces whether one elsewhere that has this name makes room for it
     * @return false where the name is another one's
     */
    public boolean enrol(
            String name,
            UUID enrolment,
            List<String> kinds,
            Instant now,
            IssuedCertificate certificate,
            boolean replaces) {
        String taken = replaces
                ? "(name) do update set enrolment = :enrolment, kinds = :kinds, registered = :now,"
                        + " certificate_serial = :serial, certificate_until = :until,"
                        + " revoked = null, revoked_by = null, revoked_reason = null where not gateway.local"
                : "do nothing";
        return jdbc.sql("insert into gateway (name, enrolment, local, kinds, registered, certificate_serial,"
                                + " certificate_until) values (:name, :enrolment, false, :kinds, :now, :serial, :until)"
                                + " on conflict " + taken)
                        .param("name", name)
                        .param("enrolment", enrolment)
                        .param("kinds", kinds.toArray(String[]::new))
                        .param("now", Timestamp.from(now))
                        .param("serial", certificate.serial())
                        .param("until", Timestamp.from(certificate.until()))
                        .update()
                == 1;
    }

    /** Returns false where it has been revoked, removed or enrolled anew. */
    public boolean renew(UUID enrolment, IssuedCertificate certificate) {
        return jdbc.sql("update gateway set certificate_serial = :serial, certificate_until = :until"
                                + " where enrolment = :enrolment and revoked is null and not local")
                        .param("serial", certificate.serial())
                        .param("until", Timestamp.from(certificate.until()))
                        .param("enrolment", enrolment)
                        .update()
                == 1;
    }

    /** Returns false where there is none to revoke. */
    public boolean revoke(String name, Revocation revocation) {
        return jdbc.sql("update gateway set revoked = :at, revoked_by = :by, revoked_reason = :reason"
                                + " where name = :name and revoked is null and not local")
                        .param("at", Timestamp.from(revocation.at()))
                        .param("by", revocation.by())
                        .param("reason", revocation.reason())
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Returns false where there is none of this name. */
    public boolean remove(String name) {
        return jdbc.sql("delete from gateway where name = :name")
                        .param("name", name)
                        .update()
                == 1;
    }

    void seen(String name, String version, Instant at) {
        jdbc.sql("update gateway set version = :version, seen = :at where name = :name")
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("name", name)
                .update();
    }
}
