package io.plenum.report;

import io.plenum.audit.Audit;
import io.plenum.site.Site;
import io.plenum.web.MailAddress;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who gets the report of each month of which site by mail. Every call may throw Spring's {@code DataAccessException}. */
@Service
public class ReportReaders {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ReportReaders(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a site, by address. */
    public List<ReportReader> all(Site site) {
        return jdbc.sql("SELECT address, language FROM report_reader WHERE site = ? ORDER BY address")
                .param(site.key())
                .query(ReportReader.class)
                .list();
    }

    /**
     * Adds somebody, or changes the language of one who is there.
     *
     * @throws RequestProblem for what is no address or language, or one too many
     */
    @Transactional
    public void add(Site site, ReportReader reader) {
        if (!MailAddress.isValid(reader.address())) {
            throw RequestProblem.of("address", "report.problem.address");
        }
        if (!Languages.isKnown(reader.language())) {
            throw RequestProblem.of("language", "report.problem.language", String.join(", ", Languages.codes()));
        }
        List<ReportReader> all = all(site);
        boolean known = all.stream().anyMatch(one -> one.address().equals(reader.address()));
        if (!known && all.size() >= MOST) {
            throw RequestProblem.of("address", "report.problem.most", MOST);
        }
        jdbc.sql("""
            INSERT INTO report_reader (site, address, language, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (site, address) DO UPDATE SET language = excluded.language""")
                .params(
                        site.key(),
                        reader.address(),
                        reader.language(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.changed("report reader added", "report reader", site.key() + ": " + reader.address(), null, reader);
    }

    @Transactional
    public void remove(Site site, String address) {
        int gone = jdbc.sql("DELETE FROM report_reader WHERE site = ? AND address = ?")
                .params(site.key(), address)
                .update();
        if (gone > 0) {
            audit.changed(
                    "report reader removed",
                    "report reader",
                    site.key() + ": " + address,
                    Map.of("address", address),
                    null);
        }
    }

    /** The latest month of a site whose report has been handed to the outbox, by address; whoever got none is not there. */
    public Map<String, YearMonth> lastSent(Site site) {
        Map<String, YearMonth> last = new HashMap<>();
        jdbc.sql("SELECT address, max(month) AS month FROM report_sent WHERE site = ? GROUP BY address")
                .param(site.key())
                .query(row -> {
                    last.put(
                            row.getString("address"),
                            YearMonth.from(row.getDate("month").toLocalDate()));
                });
        return last;
    }

    /** Those who wait for the report of a month: readers from before an instant who have not got it. */
    List<ReportReader> waiting(Site site, YearMonth month, Instant before) {
        return jdbc.sql("""
            SELECT address, language FROM report_reader AS r WHERE site = ? AND since < ? AND NOT EXISTS
              (SELECT FROM report_sent AS s WHERE s.site = r.site AND s.month = ? AND s.address = r.address) ORDER BY address""")
                .params(site.key(), before.atOffset(ZoneOffset.UTC), Date.valueOf(month.atDay(1)))
                .query(ReportReader.class)
                .list();
    }

    /** @return false where it was claimed before */
    boolean claim(Site site, YearMonth month, ReportReader reader) {
        return jdbc.sql("INSERT INTO report_sent (site, month, address) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(site.key(), Date.valueOf(month.atDay(1)), reader.address())
                        .update()
                == 1;
    }
}
