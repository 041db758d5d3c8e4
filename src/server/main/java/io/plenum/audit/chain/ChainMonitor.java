package io.plenum.audit.chain;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Notes the chain's head outside the database every minute, checks every hour what has come since, and every day the whole chain: its
 * length grows for ever.
 */
@Service
public class ChainMonitor {

    private static final Logger log = LoggerFactory.getLogger(ChainMonitor.class);

    private final JdbcClient jdbc;
    private final Checkpoints heads;
    private final Chain chain;
    private final Clock clock;
    private volatile @Nullable Check last;
    private volatile Chain.Position reached = Chain.Position.BEGINNING;
    private String noted = "";

    /** @param at when the walk began */
    public record Check(ChainVerdict verdict, Instant at) {}

    @Autowired
    ChainMonitor(JdbcClient jdbc, DataSource database, @Value("${plenum.data}") Path data, Clock clock) {
        this(jdbc, database, new Checkpoints(data), clock);
    }

    ChainMonitor(JdbcClient jdbc, DataSource database, Checkpoints heads, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.heads = heads;
        chain = new Chain(database, heads);
    }

    /** The last check; null where there was none yet. */
    public @Nullable Check last() {
        return last;
    }

    /** What has come since the last check; after a start there was none, so the first is the whole chain. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void checkNew() {
        Check found = check(reached);
        if (found != null && !(found.verdict() instanceof ChainVerdict.Unbroken)) {
            // Only a walk from the beginning says where it is broken.
            check();
        }
    }

    @Scheduled(initialDelay = 24, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void checkAll() {
        check();
    }

    /** Walks along the whole chain now; null where database or disk could not be read. */
    public @Nullable Check check() {
        // A server that started a moment ago has noted nothing yet: its own first records are not to look as if
        // checkpoints were missing.
        noteHead();
        return check(Chain.Position.BEGINNING);
    }

    private @Nullable Check check(Chain.Position from) {
        Instant now = clock.instant();
        try {
            Chain.Walked walked = chain.walk(from, count -> {});
            Check checked = new Check(walked.verdict(), now);
            reached = checked.verdict() instanceof ChainVerdict.Unbroken ? walked.reached() : Chain.Position.BEGINNING;
            if (checked.verdict() instanceof ChainVerdict.Unbroken) {
                log.info("Audit: {}", checked.verdict());
            } else if (checked.verdict() instanceof ChainVerdict.Unproved) {
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
            Checkpoints.Checkpoint head = jdbc.sql("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
                    .query((row, number) ->
                            new Checkpoints.Checkpoint(clock.instant(), row.getLong(1), row.getString(2)))
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
