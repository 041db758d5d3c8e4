package io.plenum.dayahead.store;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what each site makes of prices. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class DayAheadSettings {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    DayAheadSettings(JdbcClient jdbc, Audit audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    public DayAheadSetting of(Site site) {
        return jdbc.sql("SELECT setting FROM dayahead_setting WHERE site = ?")
                .param(site.key())
                .query((row, number) ->
                        Objects.requireNonNull(JsonMapper.shared().readValue(row.getString(1), DayAheadSetting.class)))
                .optional()
                .orElse(DayAheadSetting.USUAL);
    }

    /** @throws io.plenum.web.RequestProblem naming the field that makes no sense */
    @Transactional
    public void save(Site site, DayAheadSetting setting) {
        setting.check();
        DayAheadSetting before = of(site);
        jdbc.sql("""
            INSERT INTO dayahead_setting (site, setting, changed, changed_by) VALUES (?, ?, ?, ?)
            ON CONFLICT (site) DO UPDATE SET setting = excluded.setting, changed = excluded.changed,
                changed_by = excluded.changed_by""")
                .params(
                        site.key(),
                        JsonMapper.shared().writeValueAsString(setting),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        user.name())
                .update();
        audit.changed("day-ahead settings changed", "day-ahead-settings", site.key(), before, setting);
    }
}
