package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutdoorSensorsTest {

    private static final Site NORTH = new Site("north", "North", ZoneOffset.UTC, 100);
    private static final Site SOUTH = new Site("south", "South", ZoneOffset.UTC, 100);

    private final List<Point> points = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> sites = new HashMap<>();

    /** Comfort, energy and faults once each chose a sensor of their own, so that one building had three weathers. */
    @Test
    void theStationsSensorComesBeforeThoseInIntakes() {
        add(NORTH, "ahu-1", "Outside_Air_Temperature_Sensor", Unit.DEGREE_CELSIUS);
        add(NORTH, "weather-1", "Outdoor_Temperature_Sensor", Unit.UNITLESS);
        add(NORTH, "weather-1", "Outside_Air_Humidity_Sensor", Unit.PERCENT);

        assertThat(OutdoorSensors.temperatures(building(NORTH)))
                .extracting(Point::key)
                .containsExactly("weather-1/Outdoor_Temperature_Sensor", "ahu-1/Outside_Air_Temperature_Sensor");
        assertThat(OutdoorSensors.humidity(building(NORTH))).isNotNull();
    }

    /** The neighbour's weather is another's, and a point of another unit is a slip of the model. */
    @Test
    void neitherAnotherSitesNorAnotherUnitsSensorIsTaken() {
        add(SOUTH, "weather-2", "Outside_Air_Temperature_Sensor", Unit.DEGREE_CELSIUS);
        add(NORTH, "ahu-1", "Outside_Air_Temperature_Sensor", Unit.PASCAL);

        assertThat(OutdoorSensors.temperature(building(NORTH))).isNull();
    }

    private void add(Site site, String owner, String brickClass, Unit unit) {
        String key = owner + "/" + brickClass;
        points.add(new Point(
                new PointId(points.size() + 1), key, key, brickClass, PointKind.NUMERIC, unit, List.of(), false, null));
        owners.put(key, owner);
        sites.put(key, site.key());
    }

    private BuildingModel building(Site site) {
        List<Equipment> equipment = List.of(
                new Equipment("ahu-1", "AHU 1", "Air_Handling_Unit", "hvac", null, null, List.of()),
                new Equipment("weather-1", "Station", "Weather_Station", "hvac", null, null, List.of()),
                new Equipment("weather-2", "Station", "Weather_Station", "hvac", null, null, List.of()));
        Map<String, String> places = Map.of("ahu-1", NORTH.key(), "weather-1", NORTH.key(), "weather-2", SOUTH.key());
        return new SnapshotModel(new StoredSites(
                        List.of(NORTH, SOUTH), List.of(), List.of(), equipment, points, owners, places, sites))
                .of(site);
    }
}
