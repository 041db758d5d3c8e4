package io.plenum.audit.write;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit's tables. The database itself links each row to the one before. */
@Repository
class AuditStore {

    private static final String COLUMNS = "ref, time, who, address, via, what, kind, key, detail, before, after";
    private static final String VALUES = " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "WITH moved AS (DELETE FROM audit_pending RETURNING *) INSERT INTO audit ("
            + COLUMNS + ") SELECT " + COLUMNS + " FROM moved ORDER BY id ON CONFLICT (ref) DO NOTHING";

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    AuditStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own, so that the chain is locked for a moment only. A record that is there stays as it is. */
    void append(AuditEntry entry) {
        alone.executeWithoutResult(
                status -> insert("INSERT INTO audit" + VALUES + " ON CONFLICT (ref) DO NOTHING", entry));
    }

    /** In the caller's transaction. */
    void stage(AuditEntry entry) {
        insert("INSERT INTO audit_pending" + VALUES, entry);
    }

    /** Appends what was staged by transactions that are through. */
    void appendStaged() {
        alone.executeWithoutResult(status -> jdbc.sql(MOVE).update());
    }

    private void insert(String sql, AuditEntry entry) {
        jdbc.sql(sql)
                .param(entry.ref())
                .param(entry.time().atOffset(ZoneOffset.UTC))
                .param(entry.who())
                .param(entry.address())
                .param(entry.via())
                .param(entry.what())
                .param(entry.kind())
                .param(entry.key())
                .param(entry.detail())
                .param(entry.before())
                .param(entry.after())
                .update();
    }
}
