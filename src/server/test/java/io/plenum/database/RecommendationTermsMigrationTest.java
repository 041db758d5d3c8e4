package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migration V94 on an installation with recommendations: no figure and no word of people is lost or changed. */
class RecommendationTermsMigrationTest {

    @RegisterExtension
    static final TestDatabase server = TestDatabase.embedded();

    private static final String MEASURED = """
        {"parts": [{"kind": "HEAT", "promised": {"low": 1.5, "expected": 2, "high": 3}, "saved": 4}], "beside": []}""";

    @Test
    void figuresStayUnderTheirNewNames() throws IOException {
        DataSource source = server.another("recommendation_terms");
        Flyway.configure().dataSource(source).target("91").load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("INSERT INTO site (key, name, zone, area) VALUES ('house', 'House', 'Europe/Berlin', 10)")
                .update();
        add(jdbc, "silent", """
            {"silent": ["p", "q"], "unjudged": "2026-01-02T00:00:00Z", "returns": 2, "returned": null}""");
        add(jdbc, "plain", "{\"silent\": [], \"returns\": 0}");

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(json(jdbc, "health", "silent"))
                .isEqualTo(
                        "{\"returns\": 2, \"lastIncomplete\": \"2026-01-02T00:00:00Z\", \"incompletePoints\": [\"p\", \"q\"]}");
        assertThat(json(jdbc, "health", "plain")).isEqualTo("{\"returns\": 0, \"incompletePoints\": []}");
        assertThat(json(jdbc, "expected_savings", "plain")).isEqualTo("{\"daily\": {\"HEAT\": 1}}");
        assertThat(json(jdbc, "measurement", "plain"))
                .contains("\"expected\": {\"low\": 1.5, \"high\": 3, \"expected\": 2}")
                .doesNotContain("promised");
        assertThat(jdbc.sql("SELECT done FROM recommendation WHERE cause = 'plain'")
                        .query(String.class)
                        .single())
                .isEqualTo("as \"promised\": all of it");
        assertThat(jdbc.sql("SELECT measurement::text FROM recommendation_event")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(text -> text.contains("\"expected\": {"));
    }

    private static void add(JdbcClient jdbc, String cause, String standing) {
        jdbc.sql("""
            INSERT INTO recommendation (site, cause, state, proposal, worth, since, seen, done, promise, standing, measurement)
            VALUES ('house', ?, 'NEW', '{}', 1, now(), now(), 'as "promised": all of it', '{"daily": {"HEAT": 1}}',
              CAST(? AS jsonb), CAST(? AS jsonb))""").params(cause, standing, MEASURED).update();
        jdbc.sql("""
            INSERT INTO recommendation_event (recommendation, time, who, what, measurement)
            SELECT id, now(), '', 'measured', measurement FROM recommendation WHERE cause = ?""").param(cause).update();
    }

    private static String json(JdbcClient jdbc, String column, String cause) {
        return jdbc.sql("SELECT " + column + "::text FROM recommendation WHERE cause = ?")
                .param(cause)
                .query(String.class)
                .single();
    }
}
