package io.plenum.fault.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.database.TestDatabase;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class FormerSiteTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Site OLDEST = new Site("oldest", "Oldest", ZoneOffset.UTC, 100);
    private static final Site OTHER = new Site("other", "Other", ZoneId.of("Asia/Tokyo"), 100);

    private final HikariDataSource source = TestDatabase.pool(database.dataSource());
    private final JdbcClient jdbc = JdbcClient.create(source);

    @AfterEach
    void close() {
        source.close();
    }

    /** At the oldest site's tariff and clock, a finding of another site would have wrong money and wrong times. */
    @Test
    void whatIsGoneFromTheModelKeepsItsOwnSite() {
        jdbc.sql("""
            INSERT INTO finding (site, subject, rule, state, confidence, energy, since, seen, ended, fault_minutes, clean_minutes)
            VALUES ('other', 'gone-ahu', 'FC1', 'GONE', 0.9, 'HEAT', now(), now(), now(), 60, 0)""").update();
        SiteModel model = mock();
        when(model.sites()).thenReturn(List.of(OLDEST, OTHER));
        when(model.site("other")).thenReturn(OTHER);
        StoredFindings findings = new StoredFindings(
                new FindingStore(jdbc), mock(), mock(), () -> model, mock(), mock(), mock(), Clock.systemUTC());

        assertThat(findings.site("gone-ahu")).isEqualTo(OTHER);
        assertThat(findings.site("never-there").key()).isEmpty();
    }
}
