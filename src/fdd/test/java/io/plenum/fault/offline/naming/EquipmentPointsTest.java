package io.plenum.fault.offline.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.rules.EquipmentKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of points as integrators write them, by whose they are. A dash: none, which is better than a wrong one. */
class EquipmentPointsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            VAV_BOX, VAV-3-12 Zone Temp, ZONE
            VAV_BOX, ZoneTemp, ZONE
            VAV_BOX, Raumtemperatur, ZONE
            VAV_BOX, Zone Temp Setpoint, ZONE_SP
            VAV_BOX, Occupied Cooling Setpoint, ZONE_COOLING_SP
            VAV_BOX, HeatingSetpoint, ZONE_HEATING_SP
            VAV_BOX, Cooling Max Flow Setpoint, -
            VAV_BOX, Airflow, FLOW
            VAV_BOX, Discharge Air Flow Setpoint, FLOW_SP
            VAV_BOX, Damper Position, DAMPER
            VAV_BOX, Reheat Valve Command, REHEAT
            VAV_BOX, Heating Valve, REHEAT
            VAV_BOX, Nachheizregister Ventil, REHEAT
            VAV_BOX, Discharge Air Temp, DISCHARGE
            VAV_BOX, DAT, DISCHARGE
            VAV_BOX, AHU-1 Supply Air Temp, SOURCE_SAT
            VAV_BOX, AHU-1 Supply Fan Status, SOURCE_FAN
            VAV_BOX, Zone CO2 Setpoint, -
            FAN_COIL, FCU-204 Room Temp, ZONE
            FAN_COIL, FCU-204 Fan Speed, FAN_SPEED
            FAN_COIL, FCU-204 Cooling Valve, COOLING
            FAN_COIL, FCU-204 Discharge Air Temp, SAT
            FAN_COIL, Kühlventil Stellsignal, COOLING
            FAN_COIL, CHW Supply Temp, CHW_SUPPLY
            ROOFTOP_UNIT, RTU-1 Compressor 1 Status, COOL_STAGE_1
            ROOFTOP_UNIT, RTU-1 Compressor 2 Status, COOL_STAGE_2
            ROOFTOP_UNIT, Cooling Stage 2, COOL_STAGE_2
            ROOFTOP_UNIT, Heating Stage 1, HEAT_STAGE_1
            ROOFTOP_UNIT, Verdichter 1, COOL_STAGE_1
            ROOFTOP_UNIT, Compressor 1 Discharge Pressure, -
            ROOFTOP_UNIT, Supply Air Temp, SAT
            ROOFTOP_UNIT, Zone Temp, ZONE
            ROOFTOP_UNIT, Zone Cooling Setpoint, ZONE_COOLING_SP
            CHILLER, CH-1 CHWST, CHW_SUPPLY
            CHILLER, CH-1 CHWRT, CHW_RETURN
            CHILLER, Leaving Chilled Water Setpoint, CHW_SP
            CHILLER, Condenser Entering Water Temp, COND_IN
            CHILLER, Condenser Water Leaving Temp, COND_OUT
            CHILLER, Saturated Condensing Temp, COND_REFRIGERANT
            CHILLER, Evaporator Saturated Refrigerant Temp, EVAP_REFRIGERANT
            CHILLER, Evaporator Pressure, -
            CHILLER, Compressor 1 %RLA, LOAD
            CHILLER, CH-1 kW, POWER
            CHILLER, Chilled Water Flow, WATER_FLOW
            CHILLER, CH-1 Status, FAN
            CHILLER, CH-1 Enable, COMMAND
            CHILLER, CH-1 Alarm, TROUBLE
            CHILLER, Kaltwasser Vorlauf, CHW_SUPPLY
            BOILER, Hot Water Supply Temp, HW_SUPPLY
            BOILER, HWRT, HW_RETURN
            BOILER, Hot Water Supply Temp Setpoint, HW_SP
            BOILER, Burner Firing Rate, LOAD
            BOILER, Flue Gas Temp, FLUE
            BOILER, Kessel 1 Rücklauf, HW_RETURN
            BOILER, Kessel 1 Brenner, FAN
            BOILER, Abgastemperatur, FLUE
            PUMP, CHWP-1 Speed, PUMP_SPEED
            PUMP, CHWP-1 Status, FAN
            PUMP, Pump Differential Pressure, WATER_DP
            PUMP, Diff Pressure Setpoint, WATER_DP_SP
            COOLING_TOWER, CT-1 Fan Speed, FAN_SPEED
            COOLING_TOWER, CT-1 Basin Temp, CONDENSER
            AIR_HANDLER, Mixed Air Temp, MAT""")
    void aNameIsReadByWhoseItIs(EquipmentKind kind, String name, String quantity) {
        assertThat(String.valueOf(EquipmentPoints.of(kind, name)).replace("null", "-"))
                .isEqualTo(quantity);
    }
}
