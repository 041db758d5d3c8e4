package io.plenum.site.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassTableTest {

    /** Whose class nobody knows is seen by no rule, no alarm and no card; the demo, which the emulator exports, must have none such. */
    @Test
    void everyClassOfTheDemoHasARole() throws IOException {
        BuildingModel demo = FolderModel.read(Path.of("floorplans/aula-house"));

        assertThat(demo.points()).isNotEmpty().allSatisfy(point -> assertThat(
                        PointMeaning.of(point).isKnown())
                .as(point.brickClass())
                .isTrue());
        assertThat(demo.equipment())
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.meaning().type()).as(one.brickClass()).isNotEqualTo(EquipmentType.UNKNOWN));
    }

    /** Classes of Brick 1.3 and 1.4 as integrators use them, older names among them. */
    @ParameterizedTest
    @CsvSource({
        "Zone_Air_Temperature_Sensor, SENSOR, TEMPERATURE, ZONE_AIR, UNKNOWN",
        "Discharge_Air_Temperature_Sensor, SENSOR, TEMPERATURE, SUPPLY_AIR, SUPPLY",
        "Supply_Air_Temperature_Setpoint, SETPOINT, TEMPERATURE, SUPPLY_AIR, SUPPLY",
        "Return_Air_CO2_Sensor, SENSOR, CO2, RETURN_AIR, RETURN",
        "Mixed_Air_Temperature_Sensor, SENSOR, TEMPERATURE, MIXED_AIR, UNKNOWN",
        "Outside_Air_Humidity_Sensor, SENSOR, HUMIDITY, OUTSIDE_AIR, UNKNOWN",
        "Outside_Air_Dry_Bulb_Temperature_Sensor, SENSOR, UNKNOWN, OUTSIDE_AIR, UNKNOWN",
        "Supply_Air_Static_Pressure_Sensor, SENSOR, PRESSURE, SUPPLY_AIR, SUPPLY",
        "Exhaust_Air_Flow_Sensor, SENSOR, FLOW, EXHAUST_AIR, UNKNOWN",
        "Chilled_Water_Supply_Temperature_Sensor, SENSOR, TEMPERATURE, CHILLED_WATER, SUPPLY",
        "Leaving_Chilled_Water_Temperature_Sensor, SENSOR, TEMPERATURE, CHILLED_WATER, SUPPLY",
        "Entering_Chilled_Water_Temperature_Sensor, SENSOR, TEMPERATURE, CHILLED_WATER, RETURN",
        "Entering_Condenser_Water_Temperature_Sensor, SENSOR, TEMPERATURE, CONDENSER_WATER, SUPPLY",
        "Leaving_Condenser_Water_Temperature_Sensor, SENSOR, TEMPERATURE, CONDENSER_WATER, RETURN",
        "Hot_Water_Differential_Pressure_Setpoint, SETPOINT, PRESSURE, HOT_WATER, UNKNOWN",
        "Temperature_Adjust_Sensor, SENSOR, TEMPERATURE_DIFFERENCE, UNKNOWN, UNKNOWN",
        "Temperature_Deadband_Setpoint, SETPOINT, TEMPERATURE_DIFFERENCE, UNKNOWN, UNKNOWN",
        "Cooling_Demand_Sensor, SENSOR, DEMAND, UNKNOWN, UNKNOWN",
        "Chilled_Water_Valve_Command, COMMAND, VALVE_POSITION, CHILLED_WATER, UNKNOWN",
        "Outside_Damper_Position_Command, COMMAND, DAMPER_POSITION, OUTSIDE_AIR, UNKNOWN",
        "Supply_Fan_On_Off_Status, STATUS, ON_OFF, UNKNOWN, SUPPLY",
        "Operating_Mode_Status, STATUS, MODE, UNKNOWN, UNKNOWN",
        "Electric_Power_Sensor, SENSOR, POWER, ELECTRICITY, UNKNOWN",
        "Reactive_Power_Sensor, SENSOR, REACTIVE_POWER, ELECTRICITY, UNKNOWN",
        "Energy_Usage_Sensor, SENSOR, ENERGY, UNKNOWN, UNKNOWN",
        "Fault_Status, STATUS, FAULT, UNKNOWN, UNKNOWN",
        "Leak_Alarm, ALARM, FAULT, UNKNOWN, UNKNOWN",
        "Max_Supply_Air_Static_Pressure_Limit, LIMIT, PRESSURE, SUPPLY_AIR, SUPPLY",
        "PID_Parameter, PARAMETER, UNKNOWN, UNKNOWN, UNKNOWN",
        "Something_Else, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void aClassOfPointsSaysWhatItIs(
            String brickClass, PointFunction function, QuantityKind quantity, Medium medium, Side side) {
        PointMeaning meaning = PointMeaning.ofClass(brickClass);

        assertThat(meaning.function()).isEqualTo(function);
        if (quantity != QuantityKind.UNKNOWN) {
            assertThat(meaning.quantity()).isEqualTo(quantity);
        }
        assertThat(meaning.medium()).isEqualTo(medium);
        assertThat(meaning.side()).isEqualTo(side);
    }

    @ParameterizedTest
    @CsvSource({
        "Air_Handling_Unit, AIR_HANDLER, HVAC",
        "Dual_Duct_Air_Handling_Unit, AIR_HANDLER, HVAC",
        "Rooftop_Unit, ROOFTOP_UNIT, HVAC",
        "Variable_Air_Volume_Box_With_Reheat, TERMINAL_BOX, HVAC",
        "Cassette_Fan_Coil_Unit, FAN_COIL, HVAC",
        "Absorption_Chiller, CHILLER, HVAC",
        "Condensing_Natural_Gas_Boiler, BOILER, HVAC",
        "Chilled_Water_Pump, PUMP, HVAC",
        "Plate_Heat_Exchanger, HEAT_EXCHANGER, HVAC",
        "Exhaust_Fan, FAN, HVAC",
        "Building_Electrical_Meter, METER, ENERGY",
        "Electric_Vehicle_Charging_Station, CHARGING_STATION, ENERGY",
        "PV_Panel, GENERATOR, ENERGY",
        "Luminaire, LIGHTING, LIGHTING",
        "Surveillance_Camera, CAMERA, SECURITY",
        "Elevator, ELEVATOR, TRANSPORT",
        "Filter, UNKNOWN, HVAC"
    })
    void aClassOfEquipmentSaysWhatItIs(String brickClass, EquipmentType type, BuildingSystem system) {
        EquipmentMeaning meaning = EquipmentMeaning.ofClass(brickClass);

        assertThat(meaning.type()).isEqualTo(type);
        assertThat(meaning.system()).isEqualTo(system);
    }

    /** Three readings had found the word "door" in "Outdoor", a meter in "Metering" and a pump in "Heat_Pump". */
    @ParameterizedTest
    @CsvSource({
        "Dedicated_Outdoor_Air_System_Unit, AIR_HANDLER, HVAC",
        "Refrigerant_Metering_Device, UNKNOWN, HVAC",
        "Heat_Pump, HEAT_PUMP, HVAC",
        "Packaged_Air_Source_Heat_Pump, ROOFTOP_UNIT, HVAC",
        "Electric_Boiler, BOILER, HVAC"
    })
    void wordsAreReadWhole(String brickClass, EquipmentType type, BuildingSystem system) {
        aClassOfEquipmentSaysWhatItIs(brickClass, type, system);
    }

    /** The energy page and the import once called these meters different things, so sub-meters hung in the air. */
    @ParameterizedTest
    @CsvSource({
        "Electrical_Meter, ELECTRICITY",
        "Electric_Meter, ELECTRICITY",
        "Natural_Gas_Usage_Meter, GAS",
        "Building_Chilled_Water_Meter, CHILLED_WATER",
        "Hot_Water_Meter, HOT_WATER",
        "Thermal_Power_Meter, HEAT",
        "Building_Heat_Meter, HEAT",
        "Water_Meter, WATER",
        "Waste_Meter, UNKNOWN"
    })
    void aMeterSaysWhatItCounts(String brickClass, Medium medium) {
        EquipmentMeaning meaning = EquipmentMeaning.ofClass(brickClass);

        assertThat(meaning.type()).isEqualTo(EquipmentType.METER);
        assertThat(meaning.medium()).isEqualTo(medium);
        assertThat(meaning.ofBuilding()).isEqualTo(brickClass.startsWith("Building_"));
    }

    /** Names of Brick 1.3 and 1.4 and, in Brick's style, of RealEstateCore; places and equipment share some of their last words. */
    @ParameterizedTest
    @CsvSource({
        "Building, SITE",
        "Campus, SITE",
        "Level, FLOOR",
        "Basement_Floor, FLOOR",
        "Conference_Room, SPACE",
        "Hallway, SPACE",
        "HVAC_Zone, SPACE",
        "Hot_Box, SPACE",
        "Water_Tank, SPACE",
        "Storage_Tank, EQUIPMENT",
        "Variable_Air_Volume_Box, EQUIPMENT",
        "Fire_Alarm_Manual_Call_Point, EQUIPMENT",
        "Zone_Air_Temperature_Sensor, POINT",
        "Min_Limit, POINT",
        "Collection, NONE"
    })
    void aClassSaysWhatAnEntityIs(String brickClass, EntityKind kind) {
        assertThat(EntityKind.ofClass(brickClass)).contains(kind);
    }

    /** 293 K as a set point is 20 °C, as a dead band it stays what it is; {@code …_Heating_Setpoint} was once taken for the second. */
    @ParameterizedTest
    @CsvSource({
        "Zone_Air_Temperature_Sensor, 19.85",
        "Zone_Air_Heating_Temperature_Setpoint, 19.85",
        "Supply_Air_Temperature_Heating_Setpoint, 19.85",
        "Temperature_Deadband_Setpoint, 293",
        "Air_Temperature_Setpoint_Offset, 293",
        "Temperature_Adjust_Sensor, 293"
    })
    void ofKelvinsTheClassSaysWhatTheyAre(String brickClass, double expected) {
        Conversion conversion = PointMeaning.conversion(point(brickClass, "a/b", Unit.KELVIN));

        assertThat(conversion.apply(293)).isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "Operating_Mode_Status, MULTISTATE",
        "Fan_On_Off_Status, BINARY",
        "Smoke_Detection_Alarm, BINARY",
        "Motion_Sensor, BINARY",
        "Zone_Air_Temperature_Sensor, NUMERIC",
        "Damper_Position_Command, NUMERIC",
        "Heating_Command,",
        "Point,"
    })
    void aClassSaysHowItsValuesAreRead(String brickClass, PointKind kind) {
        assertThat(PointMeaning.ofClass(brickClass).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(RequiredPoint.class)
    void everyRequiredPointHasClasses(RequiredPoint wanted) {
        assertThat(wanted.patterns()).isNotEmpty();
    }

    /** A sensor that stands in for a set point, or water for air, would be a wrong value shown as right. */
    @ParameterizedTest
    @EnumSource(
            value = RequiredPoint.class,
            names = {".*_TEMPERATURE", ".*_SETPOINT", ".*_FLOW", ".*_VALVE", ".*_POWER", "LOAD"},
            mode = EnumSource.Mode.MATCH_ANY)
    void whatStandsForARequiredPointIsOfItsKind(RequiredPoint wanted) {
        List<PointMeaning> meanings = wanted.patterns().stream()
                .filter(pattern -> pattern.classes().exact())
                .map(pattern -> PointMeaning.ofClass(pattern.classes().parts().getFirst()))
                .toList();

        assertThat(meanings).allSatisfy(one -> assertThat(one.function())
                .as(one.brickClass())
                .isEqualTo(meanings.getFirst().function()));
        Set<QuantityKind> valves = Set.of(QuantityKind.VALVE_POSITION, QuantityKind.DEMAND);
        assertThat(meanings).allSatisfy(one -> assertThat(
                        one.quantity() == meanings.getFirst().quantity() || valves.contains(one.quantity()))
                .as(one.brickClass())
                .isTrue());
    }

    /** The best class decides, not the order of the points; a set point of empty hours is none of now. */
    @Test
    void theBestClassIsFoundFirst() {
        Point discharge = point("Discharge_Air_Temperature_Sensor", "ahu/a", Unit.DEGREE_CELSIUS);
        Point supply = point("Supply_Air_Temperature_Sensor", "ahu/b", Unit.DEGREE_CELSIUS);
        Point night = point("Unoccupied_Heating_Temperature_Setpoint", "vav-1/night", Unit.DEGREE_CELSIUS);
        Point day = point("Zone_Air_Heating_Temperature_Setpoint", "vav-1/day", Unit.DEGREE_CELSIUS);

        assertThat(RequiredPoint.SUPPLY_AIR_TEMPERATURE.of(List.of(discharge, supply)))
                .isSameAs(supply);
        assertThat(RequiredPoint.SUPPLY_AIR_TEMPERATURE.of(List.of(discharge))).isSameAs(discharge);
        assertThat(RequiredPoint.ROOM_HEATING_SETPOINT.of(List.of(night, day))).isSameAs(day);
        assertThat(Stream.of(night, day).filter(RequiredPoint.ROOM_HEATING_SETPOINT::fits))
                .containsExactly(day);
    }

    /** A meter whose power is there twice, under two classes, was once counted twice. */
    @Test
    void onlyThePointsOfTheBestClassAreAddedUp() {
        Point active = point("Power_Sensor", "meter/a", Unit.KILOWATT);
        Point again = point("Electric_Power_Sensor", "meter/b", Unit.KILOWATT);

        assertThat(RequiredPoint.METERED_POWER.allOfBest(List.of(again, active)))
                .containsExactly(active);
    }

    @Test
    void classesAreBelowWhatTheirNamesEndIn() {
        assertThat(BrickClass.isA("Zone_Air_Temperature_Sensor", "Temperature_Sensor"))
                .isTrue();
        assertThat(BrickClass.isA("Variable_Air_Volume_Box_With_Reheat", "Variable_Air_Volume_Box"))
                .isTrue();
        assertThat(BrickClass.isA("Zone_Air_Temperature_Sensor", "Point")).isTrue();
        assertThat(BrickClass.isA("Microphone", "Phone")).isFalse();
        assertThat(BrickClass.isA("Temperature_Sensor", "Zone_Air_Temperature_Sensor"))
                .isFalse();
    }

    @Test
    void aSetPointGuidesWhatItsNameHasInIt() {
        PointMeaning sensor = PointMeaning.ofClass("Zone_Air_Temperature_Sensor");

        assertThat(PointMeaning.ofClass("Zone_Air_Heating_Temperature_Setpoint").guides(sensor))
                .isTrue();
        assertThat(PointMeaning.ofClass("Supply_Air_Temperature_Setpoint").guides(sensor))
                .isFalse();
        assertThat(sensor.guides(sensor)).isFalse();
    }

    @Test
    void patternsAreOfWholeWords() {
        ClassPattern within = ClassPattern.of("*Supply_Air*Sensor");
        assertThat(within.fits("Supply_Air_Sensor")).isTrue();
        assertThat(within.fits("Max_Supply_Air_Temperature_Sensor")).isTrue();
        assertThat(within.fits("Supply_Air_Temperature_Sensor_Fault")).isFalse();
        assertThat(within.fits("Supply_Airy_Sensor")).isFalse();
        assertThat(ClassPattern.of("Occupied*").fits("Unoccupied_Setpoint")).isFalse();
        assertThat(ClassPattern.of("*").fits("Anything")).isTrue();
        assertThat(ClassPattern.of("=Fan").fits("Exhaust_Fan")).isFalse();
        assertThat(ClassPattern.of("Fan").fits("Exhaust_Fan")).isTrue();
    }

    @Test
    void namesTellWhatBrickHasNoClassFor() {
        assertThat(EquipmentNames.isCold("Thermal_Power_Meter", "kaelte-1")).isTrue();
        assertThat(EquipmentNames.isCold("Hot_Water_Pump", "hwp-1")).isFalse();
        assertThat(EquipmentNames.stage(point("On_Off_Status", "Compressor 2", Unit.UNITLESS)))
                .isEqualTo(HeatingOrCooling.COOLING);
        assertThat(EquipmentNames.isSecondStage(point("On_Off_Status", "Compressor 2", Unit.UNITLESS)))
                .isTrue();
        assertThat(EquipmentNames.stage(point("On_Off_Status", "Fan", Unit.UNITLESS)))
                .isEqualTo(HeatingOrCooling.UNKNOWN);
    }

    static Point point(String brickClass, String key, Unit unit) {
        return new Point(new PointId(1), key, key, brickClass, PointKind.NUMERIC, unit, List.of(), false, null);
    }
}
