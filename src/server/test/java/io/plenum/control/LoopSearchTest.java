package io.plenum.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.control.input.LoopContext;
import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.ShedStage;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.twin.CurrentValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What loops there could be in a building, and what they see of it. */
class LoopSearchTest {

    private static final SiteModel MODEL = new TestPlant()
            .room("room-1")
            .room("room-2")
            .equipment("ahu", "Air_Handling_Unit", "box-1", "box-2")
            .binary("ahu", "command", "Fan_On_Off_Command")
            .binary("ahu", "fan", "Fan_On_Off_Status")
            .equipment("box-1", "Variable_Air_Volume_Box_With_Reheat", "room-1")
            .number("box-1", "temperature", "Zone_Air_Temperature_Sensor")
            .number("box-1", "heating", "Zone_Air_Heating_Temperature_Setpoint")
            .number("box-1", "cooling", "Zone_Air_Cooling_Temperature_Setpoint")
            .number("room-1", "co2", "CO2_Sensor")
            .equipment("box-2", "Variable_Air_Volume_Box_With_Reheat", "room-2")
            .number("box-2", "temperature", "Zone_Air_Temperature_Sensor")
            .equipment("light-1", "Lighting_Zone", "lighting", List.of("room-1"))
            .number("light-1", "level", "Luminance_Command")
            .binary("light-1", "presence", "Occupancy_Status")
            .number("light-1", "lux", "Illuminance_Sensor")
            .equipment("light-2", "Lighting_Zone", "lighting", List.of("room-2"))
            .number("light-2", "level", "Luminance_Command")
            .equipment("car", "Electric_Vehicle_Charging_Station", "energy", List.of())
            .commanded("car", "limit", "Setpoint", PointKind.NUMERIC, new PointSource("opcua", "car/limit"))
            .equipment("meter", "Building_Electrical_Meter", "energy", List.of())
            .number("meter", "power", "Power_Sensor")
            .model();

    private static LoopSubject subject(LoopKind kind) {
        return LoopSearch.in(MODEL).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> targets(LoopKind kind) {
        return subject(kind).targets().stream()
                .map(target -> target.point().key())
                .toList();
    }

    /** Each by the roles of points; a zone without set points, and a light of a room in which nobody is seen, have no part. */
    @Test
    void loopsAreFoundByRolesOfPoints() {
        assertThat(targets(LoopKind.RUN_HOURS)).containsExactly("ahu/command");
        assertThat(targets(LoopKind.NIGHT_SETBACK)).containsExactly("box-1/heating", "box-1/cooling");
        assertThat(targets(LoopKind.COOLING_BAND)).containsExactly("box-1/cooling");
        assertThat(targets(LoopKind.LIGHT_LEVELS)).containsExactly("light-1/level");
        assertThat(targets(LoopKind.DEMAND_LIMIT))
                .containsExactly("box-1/cooling", "light-1/level", "light-2/level", "car/limit");
        assertThat(subject(LoopKind.DEMAND_LIMIT).targets())
                .extracting(LoopTarget::stage)
                .containsExactly(ShedStage.COOLING_SETPOINT, ShedStage.LIGHT, ShedStage.LIGHT, ShedStage.CHARGING);
        assertThat(LoopSearch.in(MODEL)).hasSize(5);
    }

    /** People are seen by the lights of their room, air by the room itself; what nobody measures is not known. */
    @Test
    void zonesKnowWhoIsThere() {
        Map<String, Double> values = Map.of("ahu/command", 1.0, "light-1/presence", 1.0, "room-1/co2", 900.0);
        LoopInputs seen = LoopReader.read(
                subject(LoopKind.RUN_HOURS),
                id -> MODEL.points().stream()
                        .filter(point -> point.id().equals(id) && values.containsKey(point.key()))
                        .findFirst()
                        .map(point -> new CurrentValue(
                                Objects.requireNonNull(values.get(point.key())), Instant.EPOCH, Quality.GOOD))
                        .orElse(null),
                new LoopContext(Instant.EPOCH, OccupancyPhase.ALWAYS, false));
        assertThat(seen.zones().getFirst().occupied()).isTrue();
        assertThat(seen.zones().getFirst().carbonDioxide()).isEqualTo(900);
        assertThat(seen.zones().getLast().people()).isNaN();
        assertThat(seen.known()).as("whether the fan runs is not").isFalse();
    }

    /** A loop reckons in °C; a controller in °F is given °F. */
    @Test
    void whatIsWrittenIsInTheUnitOfThePoint() {
        Point point = Objects.requireNonNull(MODEL.point("car/limit"));
        Point fahrenheit = new Point(
                point.id(),
                point.key(),
                point.name(),
                point.brickClass(),
                point.kind(),
                Unit.DEGREE_FAHRENHEIT,
                point.stateTexts(),
                true,
                point.source());
        LoopTarget target = new LoopTarget(fahrenheit, 0.1);
        assertThat(target.command(16)).isEqualTo(60.8);
        assertThat(target.smallestChange()).isCloseTo(0.18, Offset.offset(1e-9));
    }
}
