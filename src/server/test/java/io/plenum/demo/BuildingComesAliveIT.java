package io.plenum.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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

    private static final int OWN_DEVICE = 3999;

    private DemoBuilding building;

    @BeforeAll
    void start(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder) throws Exception {
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        building = new DemoBuilding(folder);
        // At any hour and on any day there is air in the filters, and they are full: their controllers will say so.
        within(Duration.ofMinutes(2), "the building runs", () -> {
            building.settings("{'airStart': 0, 'airEnd': 24, 'airDays': 7, 'minimumFlow': 1}".replace('\'', '"'));
            return true;
        });
        for (String unit : List.of("ahu-1", "ahu-2")) {
            building.fault("{'equipment': '%s', 'fault': 'fouled-filter'}"
                    .formatted(unit)
                    .replace('\'', '"'));
        }
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

    /**
     * From somebody's acknowledgement to the controller and back, which is a write in the building: nothing of it is sent where the
     * connection does not say so. What the controller then holds is asked by another's workstation.
     */
    @Test
    @Order(4)
    void anAlarmIsAcknowledgedAtItsControllerWhereTheConnectionSaysSo() throws Exception {
        JsonNode unsent = filterAlarm("ahu-1");
        JsonNode sent = filterAlarm("ahu-2");
        acknowledge(unsent, "before it is set");
        building.api(
                "PUT",
                "/connectors/bacnet",
                ("{'kind': 'bacnet', 'settings': {'bind': '127.0.0.2', 'broadcast': '127.255.255.255', 'port': '%d',"
                                + " 'eventRecipient': 'true', 'acknowledgeAlarms': 'true', 'localDeviceInstance': '%d'}}")
                        .formatted(DemoBuilding.BACNET_PORT, OWN_DEVICE)
                        .replace('\'', '"'));
        try (var workstation = new BacnetWorkstation("127.0.3.144", DemoBuilding.BACNET_PORT)) {
            within(Duration.ofSeconds(30), "the gateway has it", () -> !workstation
                    .find(OWN_DEVICE)
                    .isEmpty());
            acknowledge(sent, "filter ordered");
            within(Duration.ofSeconds(60), "the controller has it", () -> story(sent)
                    .contains("ACKNOWLEDGED_AT_CONTROLLER admin"));
            assertThat(isAlarmAcknowledged(workstation, sent)).isTrue();
            assertThat(isAlarmAcknowledged(workstation, unsent)).isFalse();
        }
        assertThat(story(unsent)).contains("ACKNOWLEDGED admin").noneMatch(line -> line.contains("CONTROLLER"));
        assertThat(building.api("/audit?action=alarm-acknowledged-at-the-controller")
                        .get("items"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.get("who").asString()).isEqualTo("admin");
                    assertThat(record.toString()).contains("alarm " + sent.get("id") + ", connection bacnet");
                });
    }

    private JsonNode filterAlarm(String unit) throws Exception {
        within(Duration.ofMinutes(2), "the alarm of " + unit, () -> !filterAlarms(unit)
                .isEmpty());
        return filterAlarms(unit).getFirst();
    }

    /** Those that the controller itself has raised. */
    private List<JsonNode> filterAlarms(String unit) throws Exception {
        return building.api("/alarms?size=500")
                .get("items")
                .valueStream()
                .filter(alarm -> alarm.get("point").asString().equals(unit + "/filter-alarm"))
                .filter(alarm -> !alarm.path("message").asString("").isEmpty())
                .toList();
    }

    private void acknowledge(JsonNode alarm, String comment) throws Exception {
        building.api("POST", "/alarms/" + alarm.get("id") + "/acknowledge", "{\"comment\": \"" + comment + "\"}");
    }

    /** What happened, by whom. */
    private List<String> story(JsonNode alarm) throws Exception {
        return building.api("/alarms/" + alarm.get("id") + "/history")
                .get("items")
                .valueStream()
                .map(event ->
                        event.get("kind").asString() + " " + event.get("who").asString())
                .toList();
    }

    /** The first of the controller's acked-transitions (0), as its object has it. */
    private boolean isAlarmAcknowledged(BacnetWorkstation workstation, JsonNode alarm) throws Exception {
        String[] address = building.api("/points/" + alarm.get("point").asString())
                .get("source")
                .get("address")
                .asString()
                .split("[/,]");
        String device = workstation.find(Integer.parseInt(address[0]));
        return workstation.read(device, "3", Integer.parseInt(address[2]), 0).asInt() % 2 == 1;
    }

    /** From a value that came by OPC UA, through server and gateway, to a workstation on the other network. */
    @Test
    @Order(5)
    void whatPlenumServesIsFoundReadAndFollowedByAWorkstation() throws Exception {
        String key = "meter-electricity-main/power";
        building.api("PUT", "/served-objects/connections/bacnet", "{\"serves\": true}");
        building.api("POST", "/served-objects", "{\"points\": [\"" + key + "\"]}");
        String id =
                building.api("/served-objects").get("items").get(0).get("id").asString();
        int number = Integer.parseInt(id.substring("analog-input,".length()));
        try (var workstation = new BacnetWorkstation("127.0.3.144", DemoBuilding.BACNET_PORT)) {
            String plenum = workstation.find(OWN_DEVICE);
            assertThat(plenum).isEqualTo("127.0.0.2");
            within(
                    Duration.ofSeconds(20),
                    "the object",
                    () -> workstation.read(plenum, "0", number, 77).asString("").equals(key));
            assertThat(workstation.read(plenum, "8", OWN_DEVICE, 76).toString())
                    .contains("{\"type\":0,\"instance\":" + number + "}");
            workstation.follow(plenum, "0", number);
            within(
                    Duration.ofSeconds(30),
                    "two changes of value",
                    () -> workstation.heard().size() > 2);
            double served = workstation.read(plenum, "0", number, 85).asDouble();
            assertThat(served).isCloseTo(building.truth().get(key).asDouble(), withinPercentage(20));
            assertThat(workstation.read(plenum, "0", number, 111).asInt())
                    .as("status-flags")
                    .isZero();
        }
    }

    /** Nothing may be shown as live when its controller is gone, and nobody should have to restart anything. */
    @Test
    @Order(6)
    void aDeadBuildingIsNeverShownAsLiveAndComesBackByItself() throws Exception {
        building.killEmulator();
        within(Duration.ofSeconds(90), "nothing is live", () -> liveShare() == 0);
        building.restartEmulator();
        within(Duration.ofMinutes(3), "98 % of the points live again", () -> liveShare() >= 0.98);
    }

    /** Current values do not pass through the database. */
    @Test
    @Order(7)
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
    @Order(8)
    void aKilledGatewayIsNamedAndComesBack() throws Exception {
        building.killBacnetGateway();
        within(Duration.ofSeconds(60), "only what came by OPC UA is live", () -> liveShare() < 0.5);
        building.restartBacnetGateway();
        within(Duration.ofMinutes(2), "98 % of the points live again", () -> liveShare() >= 0.98);
    }

    /** What the controllers said while the server was away is in history afterwards. */
    @Test
    @Order(9)
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
