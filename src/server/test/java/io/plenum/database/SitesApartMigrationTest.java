package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migration V55 on installations that have data: nothing that people entered is lost, and each site has what held for all of them. */
class SitesApartMigrationTest {

    @RegisterExtension
    static final TestDatabase server = TestDatabase.embedded();

    private static final List<String> TABLES =
            List.of("tariff_version", "energy_carbon", "outdoor_hour", "closed_period", "report_reader", "report_sent");

    private static final List<String> ENTERED = List.of(
            "INSERT INTO energy_tariff VALUES (1, '{\"currency\":\"EUR\"}', now(), 'ann')",
            "INSERT INTO energy_carbon VALUES ('ELECTRICITY', '2026-01-01T00:00Z', 0.4, NULL)",
            "INSERT INTO outdoor_hour VALUES ('2026-01-01T00:00Z', -3)",
            "INSERT INTO closed_period VALUES ('2026-12-24', '2027-01-01', 'Company holidays')",
            "INSERT INTO report_reader VALUES ('ann@example.org', 'en', now())",
            "INSERT INTO report_sent VALUES ('2026-01-01', 'ann@example.org')");

    private static JdbcClient migrated(String name, List<String> before) {
        DataSource source = server.another(name);
        Flyway.configure().dataSource(source).target("51").load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        before.forEach(sql -> jdbc.sql(sql).update());
        Flyway.configure().dataSource(source).load().migrate();
        return jdbc;
    }

    private static void everythingOnce(JdbcClient jdbc, String site) {
        for (String table : TABLES) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " WHERE site = ?")
                            .param(site)
                            .query(Integer.class)
                            .single())
                    .as(table + " of " + site)
                    .isEqualTo(1);
        }
    }

    private static String siteOf(JdbcClient jdbc, String table, String which) {
        return jdbc.sql("SELECT site FROM " + table + " WHERE " + which)
                .query(String.class)
                .single();
    }

    private static String recommendation(String cause, String subject) {
        return """
            INSERT INTO recommendation (cause, state, proposal, worth, since, seen)
            VALUES ('%s', 'NEW', '{"subject":"%s","changes":[],"points":[]}', 100, now(), now())""".formatted(cause, subject);
    }

    private static String finding(String subject) {
        return """
            INSERT INTO finding (subject, rule, state, confidence, energy, since, seen, fault_minutes, clean_minutes)
            VALUES ('%s', 'ALWAYS-ON', 'OPEN', 0.4, 'ELECTRICITY', now(), now(), 1, 0)""".formatted(subject);
    }

    /** The younger of the two has the key that sorts first. */
    @Test
    void eachOfSeveralSitesGetsWhatHeldForAll() {
        List<String> before = new ArrayList<>(ENTERED);
        before.add(0, "INSERT INTO site VALUES ('annex', 'Annex', 'America/New_York', 10, '2026-05-01T00:00Z')");
        before.add(0, "INSERT INTO site VALUES ('works', 'Works', 'Europe/Berlin', 10, '2026-01-01T00:00Z')");
        before.add("INSERT INTO floor VALUES ('annex-0', 'annex', 'Ground', 0, NULL, NULL)");
        before.add("INSERT INTO space VALUES ('annex-hall', 'annex-0', 'Hall', 'Room', 10)");
        before.add("INSERT INTO equipment VALUES ('annex-fan', 'annex', 'Fan', 'Fan', 'hvac', NULL, NULL)");
        before.add(recommendation("fan", "annex-fan"));
        before.add(recommendation("base", "electricity"));
        before.add(finding("annex-fan"));
        before.add(finding("gone-fan"));
        before.add("INSERT INTO complaint (space, kind, time, created, created_by)"
                + " VALUES ('annex-hall', 'TOO_COLD', now(), now(), 'bob')");
        JdbcClient jdbc = migrated("several_sites", before);

        everythingOnce(jdbc, "works");
        everythingOnce(jdbc, "annex");
        assertThat(siteOf(jdbc, "recommendation", "cause = 'fan'")).isEqualTo("annex");
        assertThat(siteOf(jdbc, "recommendation", "cause = 'base'")).isEqualTo("works");
        assertThat(siteOf(jdbc, "finding", "subject = 'annex-fan'")).isEqualTo("annex");
        assertThat(siteOf(jdbc, "finding", "subject = 'gone-fan'")).isEqualTo("works");
        assertThat(siteOf(jdbc, "complaint", "true")).isEqualTo("annex");
        assertThat(jdbc.sql("SELECT since FROM tariff_version WHERE site = 'works'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("1900-01-01");
    }

    /** Tariffs may be entered before there is a building: the first has them, the second begins on its own. */
    @Test
    void whatWasEnteredBeforeThereWasASiteIsTheFirstOnes() {
        JdbcClient jdbc = migrated("no_site", ENTERED);
        everythingOnce(jdbc, "");
        jdbc.sql("INSERT INTO site (key, name, zone, area) VALUES ('house', 'House', 'Europe/Berlin', 10)")
                .update();
        everythingOnce(jdbc, "house");
        jdbc.sql("INSERT INTO site (key, name, zone, area) VALUES ('annex', 'Annex', 'Europe/Berlin', 10)")
                .update();
        assertThat(jdbc.sql("SELECT count(*) FROM tariff_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
