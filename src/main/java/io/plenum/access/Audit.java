package io.plenum.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who did what, for ever. */
@Service
public class Audit {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final Clock clock;

    Audit(JdbcClient jdbc, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records a deed of the user at work.
     *
     * @param what a few English words that stay the same for the same kind of deed: {@code role changed}
     * @param detail never a secret
     */
    public void record(String what, String detail) {
        record(current.name(), current.address(), what, detail);
    }

    /** A database that is away does not keep anybody from working; the log of the server then has the record. */
    void record(String who, @Nullable String address, String what, String detail) {
        try {
            jdbc.sql("INSERT INTO audit (time, who, address, what, detail) VALUES (?, ?, ?, ?, ?)")
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .param(clean(who))
                    .param(address)
                    .param(what)
                    .param(clean(detail))
                    .update();
        } catch (DataAccessException away) {
            log.warn("Audit, not stored: {} from {}: {} ({})", clean(who), address, what, clean(detail));
        }
    }

    /** Names come from strangers: no control characters, no novels. */
    private static String clean(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "·");
        return line.length() > 500 ? line.substring(0, 500) : line;
    }
}
