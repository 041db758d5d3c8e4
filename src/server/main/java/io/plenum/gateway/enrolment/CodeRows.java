package io.plenum.gateway.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code gateway_code}. */
@Repository
class CodeRows {

    private final JdbcClient jdbc;

    CodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For what a code lets in.
     *
     * @param gateway name that it will have
     * @param replaces whether it may take the place of one of this name
     */
    record Admission(String gateway, String kind, boolean replaces) {}

    /** Codes that were issued for the same gateway before, and those that ended long ago, are of no use any more. */
    void issue(byte[] hash, Admission admission, String by, Instant now, Instant expires) {
        jdbc.sql("delete from gateway_code where gateway = :gateway or expires < :ended")
                .param("gateway", admission.gateway())
                .param("ended", Timestamp.from(now))
                .update();
        jdbc.sql("insert into gateway_code (hash, gateway, kind, replaces, issued, issued_by, expires)"
                        + " values (:hash, :gateway, :kind, :replaces, :issued, :by, :expires)")
                .param("hash", hash)
                .param("gateway", admission.gateway())
                .param("kind", admission.kind())
                .param("replaces", admission.replaces())
                .param("issued", Timestamp.from(now))
                .param("by", by)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Uses up a code that is still good; of several at once one alone gets it, since the row is changed once. */
    Optional<Admission> use(byte[] hash, Instant now) {
        return jdbc.sql("update gateway_code set used = :now where hash = :hash and used is null and expires > :now"
                        + " returning gateway, kind, replaces")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .query((row, index) -> new Admission(row.getString(1), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    /** Takes back what nobody has used yet. */
    void forget(String gateway) {
        jdbc.sql("delete from gateway_code where gateway = :gateway and used is null")
                .param("gateway", gateway)
                .update();
    }
}
