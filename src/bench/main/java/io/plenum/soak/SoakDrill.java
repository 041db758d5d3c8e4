package io.plenum.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/**
 * {@code ./plenum soak [MINUTES]}: the virtual building and a server, whose webhook and mail server take every connection and never
 * answer, whose database is killed five times, while 40 people look at plans, go and come back, and alarms come and go. Heap, threads
 * and sessions are read as it goes. Then the mail server is revived, and everything that must hold is checked. Ends with 1 where
 * something does not.
 */
public final class SoakDrill {

    private static final int USUAL_MINUTES = 15;
    private static final int VIEWERS = 40;
    private static final int KILLS = 5;
    private static final Duration TURN = Duration.ofSeconds(15);
    private static final Duration START = Duration.ofMinutes(15);
    /** A mail waits a quarter of an hour at most for the next try. */
    private static final Duration DELIVERY = Duration.ofMinutes(20);

    private final Duration length;
    private final MailSink mails = new MailSink();
    private final DeadPeer webhook = new DeadPeer();
    private final DrillInstallation installed;
    private final ApiClient api;
    private final ResourceReadings readings;
    private final AlarmWaves waves;

    private SoakDrill(Duration length) throws IOException {
        this.length = length;
        installed = new DrillInstallation(mails.port());
        api = new ApiClient(installed.port(), "admin", DrillInstallation.PASSWORD);
        readings = new ResourceReadings(api, installed.server());
        waves = new AlarmWaves(api, installed);
    }

    /** @param arguments how many minutes; 1440 for a whole day */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int minutes = arguments.length == 0 ? USUAL_MINUTES : Integer.parseInt(arguments[0]);
        SoakDrill drill = new SoakDrill(Duration.ofMinutes(minutes));
        // Whoever ends the drill early must not keep its server.
        Runtime.getRuntime().addShutdownHook(new Thread(drill::end));
        System.exit(drill.succeeds() ? 0 : 1);
    }

    private boolean succeeds() throws InterruptedException {
        try {
            return run();
        } catch (IOException | SQLException | RuntimeException failed) {
            System.out.println("  FAILS  the drill could not go on: " + failed);
            return false;
        }
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        System.out.println("Starting an installation for the drill");
        await(START, "the server", () -> api.anonymously("/actuator/health/prepared") == 200);
        prepare();
        try (Viewers viewers = new Viewers(api, floors(), VIEWERS)) {
            soak();
            System.out.println("Viewers: " + viewers.report());
        }
        System.out.printf(
                "%d waves; the dead mail server was called %d times, the dead webhook %d times%n",
                waves.turns(), mails.connections(), webhook.connections());
        await(Duration.ofMinutes(2), "the end of the last wave", waves::end);
        mails.revive();
        await(DELIVERY, "all mails", this::delivered);
        return verdict();
    }

    private void prepare() throws IOException, InterruptedException, SQLException {
        String token = api.post(
                        "/api/v1/tokens",
                        Map.of(
                                "name",
                                "drill",
                                "ceiling",
                                "ADMINISTRATOR",
                                "expires",
                                Instant.now()
                                        .plus(length)
                                        .plus(Duration.ofDays(1))
                                        .toString()))
                .get("secret")
                .asString();
        long recipient =
                api.put("/api/v1/notify/recipients", recipient()).get("id").asLong();
        api.put("/api/v1/notify/routes", route(recipient));
        api.post("/api/v1/webhooks", Map.of("name", "dead", "url", "http://127.0.0.1:" + webhook.port() + "/"));
        api.use(token);
        waves.prepare();
    }

    private static Map<String, Object> recipient() {
        return Map.of("name", "On call", "address", "on-call@example.org", "language", "en", "zone", "Europe/Berlin");
    }

    private static Map<String, Object> route(long recipient) {
        return Map.of(
                "name",
                "All",
                "priorities",
                Set.of("URGENT", "HIGH", "MEDIUM", "LOW"),
                "steps",
                List.of(Map.of("recipient", recipient, "minutes", 10_000)));
    }

    private List<String> floors() throws SQLException {
        return installed.ask(
                jdbc -> jdbc.sql("SELECT key FROM floor").query(String.class).list());
    }

    private void soak() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        int kills = 0;
        for (Instant now = begin; now.isBefore(begin.plus(length)); now = Instant.now()) {
            if (Duration.between(begin, now).multipliedBy(KILLS + 1).compareTo(length.multipliedBy(kills + 1L)) > 0
                    && kills < KILLS) {
                installed.killDatabase();
                kills++;
                System.out.println("        the database was killed, time " + kills);
            }
            waves.turn();
            readings.take();
            Thread.sleep(TURN);
        }
    }

    private boolean delivered() throws SQLException {
        return installed.ask(jdbc -> jdbc.sql("""
                SELECT NOT EXISTS (SELECT FROM delivery WHERE lane = 'mail' AND state = 'PENDING')
                  AND NOT EXISTS (SELECT FROM pending_notification WHERE mail IS NULL)
                  AND NOT EXISTS (SELECT FROM alarm_notice WHERE due IS NOT NULL)""").query(Boolean.class).single());
    }

    private boolean verdict() throws IOException, InterruptedException, SQLException {
        DrillChecks verdicts = new DrillChecks();
        verdicts.heap(readings);
        verdicts.nothingIsStuck(api, readings, installed.server());
        verdicts.everyAlarmIsMailedOnce(installed, mails.received());
        return verdicts.good();
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException, InterruptedException, SQLException;
    }

    private void await(Duration limit, String what, Condition condition) throws InterruptedException {
        Instant begin = Instant.now();
        while (Instant.now().isBefore(begin.plus(limit))) {
            try {
                if (condition.holds()) {
                    System.out.println("        " + what + ": after "
                            + Duration.between(begin, Instant.now()).toSeconds() + " s");
                    return;
                }
            } catch (IOException | SQLException | DataAccessException notYet) {
                // The server starts, or its database does.
            }
            if (!installed.server().isAlive()) {
                throw new IllegalStateException("the server has ended");
            }
            Thread.sleep(1000);
        }
        System.out.println("        " + what + ": NOT after " + limit.toMinutes() + " minutes");
    }

    private void end() {
        try {
            installed.close();
            mails.close();
            webhook.close();
        } catch (IOException | InterruptedException failed) {
            System.err.println("The drill left something behind: " + failed);
        }
    }
}
