package io.plenum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The product's main job, end to end: a building that is known by BACnet/IP and OPC UA only, gateways that collect from it, a server.
 * Tried here: building, database, gateway and server killed with no warning.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BuildingComesAliveIT {

    private DemoBuilding building;

    @BeforeAll
    void start(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder) throws Exception {
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        building = new DemoBuilding(folder);
    }

    @AfterAll
    void stop() throws Exception {
        building.close();
    }

    /** Both protocols deliver every point that the site model names. */
    @Test
    @Order(1)
    void everyPointComesAlive() throws Exception {
        within(Duration.ofMinutes(3), "98 % of the points live", () -> liveShare() >= 0.98);
        assertThat(points()).hasSizeGreaterThanOrEqualTo(1200);
    }

    /** A wrong value shown as right is the worst that can happen: what the API says is what the building is. */
    @Test
    @Order(2)
    void valuesAgreeWithTheTruth() throws Exception {
        within(Duration.ofSeconds(60), "97 % of the values agree with the truth", () -> agreeing() >= 0.97);
    }

    @Test
    @Order(3)
    void theArchiveShowsTheLastTwoWeeks() throws Exception {
        String from = Instant.now().minus(Duration.ofDays(13)).toString();
        String to = Instant.now().minus(Duration.ofDays(12)).toString();
        String key = points().stream()
                .map(p -> p.get("key").asString())
                .filter(k -> k.endsWith("/zone-air-temperature"))
                .findFirst()
                .orElseThrow();
        within(
                Duration.ofMinutes(2),
                "a day of last week is in the trend",
                () -> building.api("/points/" + key + "/trend?from=" + from + "&to=" + to + "&maxPoints=200")
                                .get("times")
                                .size()
                        > 40);
    }

    /** Nothing may be shown as live when its controller is gone, and nobody should have to restart anything. */
    @Test
    @Order(4)
    void aDeadBuildingIsNeverShownAsLiveAndComesBackByItself() throws Exception {
        building.killEmulator();
        within(Duration.ofSeconds(90), "nothing is live", () -> liveShare() == 0);
        building.restartEmulator();
        within(Duration.ofMinutes(3), "98 % of the points live again", () -> liveShare() >= 0.98);
    }

    /** Current values do not pass through the database. */
    @Test
    @Order(5)
    void thePlanStaysLiveWhileTheDatabaseIsKilled() throws Exception {
        for (ProcessHandle postmaster : postmasters()) {
            postmaster.destroyForcibly();
        }
        assertThat(liveShare()).isGreaterThan(0.9);
        within(
                Duration.ofSeconds(60),
                "the database is back",
                () -> building.api("/points/" + firstKey() + "/trend" + "?maxPoints=10")
                                .get("times")
                                .size()
                        > 0);
    }

    /** "Gateway away" is not "controller dead", and neither is live. */
    @Test
    @Order(6)
    void aKilledGatewayIsNamedAndComesBack() throws Exception {
        building.killBacnetGateway();
        within(Duration.ofSeconds(60), "only what came by OPC UA is live", () -> liveShare() < 0.5);
        building.restartBacnetGateway();
        within(Duration.ofMinutes(2), "98 % of the points live again", () -> liveShare() >= 0.98);
    }

    /** What the controllers said while the server was away is in history afterwards. */
    @Test
    @Order(7)
    void aKilledServerStartsAgainAndHistoryHasNoGap() throws Exception {
        Instant killed = Instant.now();
        building.killServer();
        within(Duration.ofSeconds(30), "the building has gone on", () -> Instant.now()
                .isAfter(killed.plusSeconds(10)));
        building.restartServer();
        within(Duration.ofMinutes(2), "98 % of the points live", () -> liveShare() >= 0.98);
        within(
                Duration.ofMinutes(1),
                "samples of both protocols from while the server was away",
                () -> hasSamples("bacnet", killed.plusSeconds(2), killed.plusSeconds(9))
                        && hasSamples("opcua", killed.plusSeconds(2), killed.plusSeconds(9)));
    }

    /** Whether one of the points of a connection has a sample of that time. */
    private boolean hasSamples(String connection, Instant from, Instant to) throws Exception {
        List<String> keys = points().stream()
                .filter(p -> p.path("source").path("connector").asString("").equals(connection))
                .map(p -> p.get("key").asString())
                .toList();
        for (String key : keys) {
            JsonNode trend = building.api("/points/" + key + "/trend?from=" + from + "&to=" + to + "&maxPoints=100");
            if (trend.get("times").valueStream().anyMatch(time -> isWithin(time, from, to))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(JsonNode time, Instant from, Instant to) {
        Instant at = time.isNumber() ? Instant.ofEpochMilli(time.asLong()) : Instant.parse(time.asString());
        return at.isAfter(from) && at.isBefore(to);
    }

    private String firstKey() throws Exception {
        return points().getFirst().get("key").asString();
    }

    private List<ProcessHandle> postmasters() {
        String folder = building.data().resolve("database").toString();
        return ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .arguments()
                        .map(a -> List.of(a).toString().contains(folder))
                        .orElse(false))
                .toList();
    }

    private List<JsonNode> points() throws Exception {
        return StreamSupport.stream(
                        building.api("/points?size=5000").get("items").spliterator(), false)
                .toList();
    }

    /** Share of the points whose quality counts as live. */
    private double liveShare() throws Exception {
        List<JsonNode> points = points();
        long count = points.stream().filter(p -> isLive(p)).count();
        return points.isEmpty() ? -1 : count / (double) points.size();
    }

    private static boolean isLive(JsonNode point) {
        JsonNode current = point.get("current");
        return current != null
                && !current.isNull()
                && !List.of("STALE", "DOWN", "FAULT", "DISABLED")
                        .contains(current.get("quality").asString());
    }

    /** Share of the points that agree within what a COV increment and a second of movement may hide. */
    private double agreeing() throws Exception {
        JsonNode truth = building.truth();
        List<JsonNode> points = points();
        long agreeing = points.stream().filter(p -> agrees(p, truth)).count();
        return agreeing / (double) points.size();
    }

    private static boolean agrees(JsonNode point, JsonNode truth) {
        JsonNode expected = truth.get(point.get("key").asString());
        if (expected == null || !isLive(point)) {
            return false;
        }
        double difference =
                Math.abs(expected.asDouble() - point.get("current").get("value").asDouble());
        return difference <= Math.max(0.6, 0.02 * Math.abs(expected.asDouble()));
    }

    private void within(Duration limit, String what, Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plus(limit);
        Exception last = null;
        while (Instant.now().isBefore(deadline)) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (java.io.IOException notYet) {
                last = notYet;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(250_000_000);
        }
        throw new AssertionError(
                "Not within %s: %s; last %s; %s".formatted(limit, what, last, building.diagnosis()), last);
    }
}
