package io.plenum.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/**
 * Alarms that come and go: rules at a few rooms' temperatures, whose limits are set so that all of them raise an alarm, and then so
 * that it returns. An alarm is acknowledged once its recipient is planned, so that the next wave is a new one.
 */
final class AlarmWaves {

    static final String PREFIX = "Drill ";
    private static final int RULES = 6;

    private final ApiClient api;
    private final DrillInstallation installed;
    private final List<Rule> rules = new ArrayList<>();
    private boolean raised;
    private int turns;

    private record Rule(long id, String name, String point) {}

    AlarmWaves(ApiClient api, DrillInstallation installed) {
        this.api = api;
        this.installed = installed;
    }

    void prepare() throws IOException, InterruptedException, SQLException {
        List<String> points = installed.ask(
                jdbc -> jdbc.sql("SELECT key FROM point WHERE brick_class = 'Zone_Air_Temperature_Sensor' ORDER BY key"
                                + " LIMIT " + RULES)
                        .query(String.class)
                        .list());
        for (String point : points) {
            String name = PREFIX + point;
            JsonNode rule = api.post("/api/v1/alarm-rules", body(name, point, false));
            rules.add(new Rule(rule.get("id").asLong(), name, point));
        }
    }

    private static Map<String, Object> body(String name, String point, boolean raise) {
        return Map.of(
                "name",
                name,
                "priority",
                "HIGH",
                "target",
                Map.of("kind", "point", "point", point),
                "condition",
                Map.of("kind", "limit", "high", raise ? -100 : 200));
    }

    int turns() {
        return turns;
    }

    /** One wave comes, or goes. What cannot be done since the database is away is done at the next turn. */
    void turn() throws InterruptedException {
        try {
            if (raised) {
                acknowledge();
            }
            for (Rule rule : rules) {
                api.put("/api/v1/alarm-rules/" + rule.id(), body(rule.name(), rule.point(), !raised));
            }
            raised = !raised;
            turns++;
        } catch (IOException | SQLException | DataAccessException away) {
            System.out.println("        put off: "
                    + String.valueOf(away.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The last wave goes, and all that are planned are acknowledged. */
    boolean end() throws InterruptedException {
        if (raised) {
            turn();
        }
        return !raised;
    }

    private void acknowledge() throws IOException, InterruptedException, SQLException {
        List<Long> told = installed.ask(jdbc -> jdbc.sql("""
                SELECT id FROM alarm WHERE closed IS NULL AND state = 'UNACKNOWLEDGED' AND rule_name LIKE 'Drill %'
                  AND EXISTS (SELECT FROM pending_notification AS n WHERE n.alarm = alarm.id)""").query(Long.class).list());
        for (long alarm : told) {
            api.post("/api/v1/alarms/" + alarm + "/acknowledge", Map.of());
        }
    }
}
