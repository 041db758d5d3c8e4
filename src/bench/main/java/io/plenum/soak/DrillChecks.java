package io.plenum.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What must be true at the end; each is printed with its figures. */
final class DrillChecks {

    private static final double GROWTH = 1.1;

    private int failed;

    boolean good() {
        return failed == 0;
    }

    void check(boolean holds, String what) {
        failed += holds ? 0 : 1;
        System.out.println((holds ? "  holds  " : "  FAILS  ") + what);
    }

    /** After the first quarter, in which caches fill. */
    void heap(ResourceReadings readings) {
        double before = readings.heap(0.25, 0.5);
        double after = readings.heap(0.75, 1);
        check(
                after < before * GROWTH,
                String.format(
                        Locale.ROOT,
                        "heap after a full collection: %.1f MB in the second quarter, %.1f MB in the last",
                        before,
                        after));
    }

    void nothingIsStuck(ApiClient api, ResourceReadings readings, ServerProcess server)
            throws IOException, InterruptedException {
        JsonNode health = api.get("/actuator/health");
        check(health.get("status").asString().equals("UP"), "health: " + health.get("status"));
        check(readings.metric("plenum.job.overdue") == 0, "no background job hangs");
        check(readings.metric("plenum.live.open") == 0, "no live plan is left open");
        for (String queue : List.of("plenum.ingest.queue", "plenum.trend.queue", "plenum.trend.spool.batches")) {
            double rest = readings.metric(queue);
            check(rest < 5000, queue + " " + (long) rest);
        }
        for (String lost : List.of("plenum.ingest.dropped", "plenum.trend.dropped")) {
            double count = readings.metric(lost);
            check(count == 0, lost + " " + (long) count);
        }
        check(!server.ask("Thread.print").contains("Java-level deadlock"), "no deadlock");
    }

    void everyAlarmIsMailedOnce(DrillInstallation installed, Map<String, Integer> received) throws SQLException {
        long alarms = installed.ask(jdbc -> count(jdbc, "SELECT count(*) FROM alarm WHERE rule_name LIKE 'Drill %'"));
        long once = installed.ask(jdbc -> count(jdbc, """
                SELECT count(*) FROM alarm AS a WHERE rule_name LIKE 'Drill %' AND 1 =
                  (SELECT count(*) FROM pending_notification AS n JOIN delivery AS d ON d.id = n.mail
                   WHERE n.alarm = a.id AND n.kind = 'FIRST' AND d.state = 'SENT')"""));
        check(alarms > 0 && once == alarms, alarms + " alarms were raised, " + once + " of them mailed once");
        List<String> sent = installed.ask(
                jdbc -> jdbc.sql("SELECT message_id FROM mail JOIN delivery USING (id) WHERE state = 'SENT'")
                        .query(String.class)
                        .list());
        long unsent = installed.ask(
                jdbc -> count(jdbc, "SELECT count(*) FROM delivery WHERE lane = 'mail' AND state <> 'SENT'"));
        long twice = received.values().stream().filter(times -> times > 1).count();
        long missing = sent.stream().filter(id -> !received.containsKey(id)).count();
        check(unsent == 0, unsent + " mails are not sent");
        check(
                missing == 0 && twice == 0 && received.size() == sent.size(),
                "%d mails are noted as sent, %d came, %d of them more than once, %d never"
                        .formatted(sent.size(), received.size(), twice, missing));
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
