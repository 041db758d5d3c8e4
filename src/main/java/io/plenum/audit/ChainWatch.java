package io.plenum.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Notes the chain's head outside the database every minute, and checks the whole chain every hour. */
@Service
public class ChainWatch {

    private static final Logger log = LoggerFactory.getLogger(ChainWatch.class);

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Chain chain;
    private final Clock clock;
    private volatile @Nullable Checked last;
    private String noted = "";

    /** @param at when the walk began */
    public record Checked(Verdict verdict, Instant at) {}

    ChainWatch(JdbcClient jdbc, DataSource database, @Value("${plenum.data}") Path data, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        heads = new Heads(data);
        chain = new Chain(database, heads);
    }

    /** The last check; null where there was none yet. */
    public @Nullable Checked last() {
        return last;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void hourly() {
        check();
    }

    /** Walks along the whole chain now; null where database or disk could not be read. */
    public @Nullable Checked check() {
        Instant now = clock.instant();
        try {
            Checked checked = new Checked(chain.walk(count -> {}), now);
            if (checked.verdict() instanceof Verdict.Unbroken) {
                log.info("Audit: {}", checked.verdict());
            } else if (checked.verdict() instanceof Verdict.Unproved) {
                log.warn("Checkpoints of the audit are missing: {}", checked.verdict());
            } else {
                log.error("The audit was tampered with: {}", checked.verdict());
            }
            last = checked;
            return checked;
        } catch (SQLException | IOException away) {
            log.warn("The audit was not checked: {}", away.getMessage());
            return null;
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    synchronized void noteHead() {
        try {
            Heads.Head head = jdbc.sql("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
                    .query((row, number) -> new Heads.Head(clock.instant(), row.getLong(1), row.getString(2)))
                    .optional()
                    .orElse(null);
            if (head != null && !head.hash().equals(noted)) {
                heads.note(head);
                noted = head.hash();
            }
        } catch (DataAccessException | IOException away) {
            log.warn("The audit's head was not noted: {}", away.getMessage());
        }
    }
}
