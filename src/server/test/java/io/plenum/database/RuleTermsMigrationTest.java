package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.rule.RuleTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migration V90 on an installation with rules and alarms: those of the product have the trade's terms, the site's own stay. */
class RuleTermsMigrationTest {

    @RegisterExtension
    static final TestDatabase server = TestDatabase.embedded();

    private static final Pattern CHANGE = Pattern.compile("\\('((?:[^']|'')+)',\\s+'((?:[^']|'')+)'\\)");

    private static void rule(JdbcClient jdbc, String name, String advice) {
        jdbc.sql("""
            INSERT INTO alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband,
              occupied_only, running_only, advice)
            VALUES (?, true, 'LOW', '{"kind":"device"}', '{"kind":"untrusted"}', 1, 1, 0, false, false, ?)""").params(name, advice).update();
    }

    private static void alarm(JdbcClient jdbc, String rule) {
        jdbc.sql("""
            INSERT INTO alarm (id, rule, rule_name, priority, nature, point_id, point_key, state, condition, suppressed,
              raised, value)
            SELECT nextval('alarm_id'), id, name, priority, 'x', (SELECT min(id) FROM point), 'p', 'UNACKNOWLEDGED', true,
              false, now(), 1 FROM alarm_rule WHERE name = ?""").param(rule).update();
    }

    @Test
    void rulesAndTheirAlarmsHaveTheTermsOfTheTrade() {
        DataSource source = server.another("rule_terms");
        Flyway.configure().dataSource(source).target("65").load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("INSERT INTO site (key, name, zone, area) VALUES ('house', 'House', 'Europe/Berlin', 10)")
                .update();
        jdbc.sql(
                        "INSERT INTO point (key, site, owner, name, brick_class, kind, unit) VALUES ('p', 'house', 'o', 'P', 'Point', 'NUMERIC', 'UNITLESS')")
                .update();
        rule(
                jdbc,
                "Controller antwortet nicht",
                "Stromversorgung und Netzkabel prüfen, dann Switch oder Router davor.");
        rule(jdbc, "Hot water is off its set point", "Do the boilers run, and is there flow?");
        rule(jdbc, "Boiler room too hot", "Open the window.");
        alarm(jdbc, "Controller antwortet nicht");
        alarm(jdbc, "Boiler room too hot");

        // The next one adds rules.
        Flyway.configure().dataSource(source).target("98").load().migrate();

        assertThat(jdbc.sql("SELECT name FROM alarm_rule ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Kommunikationsausfall der Automationsstation",
                        "Hot-water temperature deviation",
                        "Boiler room too hot");
        assertThat(jdbc.sql("SELECT rule_name FROM alarm ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("Kommunikationsausfall der Automationsstation", "Boiler room too hot");
        assertThat(jdbc.sql("SELECT advice FROM alarm_rule ORDER BY id")
                        .query(String.class)
                        .list())
                .contains("Are the boilers running, and is there flow?", "Open the window.");
    }

    /** A stored text that differs from today's by a letter would no longer be shown in the reader's language. */
    @Test
    void everyTextThatIsWrittenIsOneThatReadersHaveInTheirLanguage() throws IOException {
        String sql = Files.readString(Path.of("migrations/V90__rule_terms.sql"));
        List<String> written = CHANGE.matcher(sql)
                .results()
                .map(RuleTermsMigrationTest::present)
                .toList();
        assertThat(written).hasSizeGreaterThan(40).allSatisfy(text -> assertThat(RuleTexts.in(Locale.FRENCH, text))
                .isNotEqualTo(text));
    }

    private static String present(MatchResult change) {
        return change.group(2).replace("''", "'");
    }
}
