package io.plenum.commissioning;

import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.BuildingModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Aula House's points with the names that integrators of other buildings would have given them: the answers are known. */
public final class ForeignNames {

    /** One integrator's habits: machines and points by the keys of ours, and whether the device is named for the machine. */
    private record TakeoverPattern(
            Map<String, String> machines, Map<String, String> points, String join, boolean inDevice) {}

    private static final Pattern OWNER = Pattern.compile("([a-z-]+?)(?:-(\\d+))?(?:-(\\d+)([a-z])?)?");

    private ForeignNames() {}

    /** {@code AHU1_SAT}, {@code VAV1-01A_ZNT}. */
    public static List<DiscoveredPoint> american(BuildingModel model) {
        return named(model, new TakeoverPattern(AMERICAN_MACHINES, AMERICAN_POINTS, "_", false));
    }

    /** {@code GEB1_E0_RLT01_ZUL_TEMP_MW}, {@code GEB1_E1_VVS1.01A_RT_SW_KUEHL}. */
    public static List<DiscoveredPoint> german(BuildingModel model) {
        return named(model, new TakeoverPattern(GERMAN_MACHINES, GERMAN_POINTS, "_", false));
    }

    /** {@code SupplyAirTemp} of the device {@code AHU-1}: devices are named, and points in camel case. */
    public static List<DiscoveredPoint> camelCase(BuildingModel model) {
        return named(model, new TakeoverPattern(CAMEL_MACHINES, CAMEL_POINTS, "", true));
    }

    /** {@code Lift 1 fault}: as Aula House's own controllers say it. */
    public static List<DiscoveredPoint> own(BuildingModel model) {
        return model.points().stream()
                .filter(point -> point.source() != null)
                .map(point -> new DiscoveredPoint(
                        Objects.requireNonNull(point.source()),
                        "DDC",
                        point.name(),
                        "",
                        type(point, point.source()),
                        point.kind(),
                        point.unit(),
                        point.stateTexts().size(),
                        point.writable()))
                .toList();
    }

    private static List<DiscoveredPoint> named(BuildingModel model, TakeoverPattern habit) {
        return model.points().stream()
                .filter(point -> point.source() != null)
                .map(point -> point(model, point, habit))
                .toList();
    }

    private static DiscoveredPoint point(BuildingModel model, Point point, TakeoverPattern habit) {
        String owner = Objects.requireNonNull(model.anyOwnerOf(point.key()));
        String last = point.key().substring(point.key().lastIndexOf('/') + 1);
        String machine = machine(owner, habit);
        String what = Objects.requireNonNull(habit.points().get(last), last);
        String name = habit.inDevice() ? what : machine + habit.join() + what;
        return new DiscoveredPoint(
                Objects.requireNonNull(point.source()),
                habit.inDevice() ? machine : "DDC",
                name,
                "",
                type(point, point.source()),
                point.kind(),
                point.unit(),
                point.stateTexts().size(),
                point.writable());
    }

    private static String machine(String owner, TakeoverPattern habit) {
        String whole = habit.machines().get(owner);
        if (whole != null) {
            return whole;
        }
        Matcher matcher = OWNER.matcher(owner);
        if (!matcher.matches()) {
            throw new IllegalStateException(owner);
        }
        MatchResult found = matcher.toMatchResult();
        String template = Objects.requireNonNull(habit.machines().get(found.group(1)), owner);
        return template.replace("#1", text(found.group(2)))
                .replace("#2", text(found.group(3)))
                .replace("#3", text(found.group(4)).toUpperCase(Locale.ROOT));
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    private static String type(Point point, PointSource source) {
        String object = source.address().replaceFirst("^[^/]*/", "").replaceFirst(",.*", "");
        boolean node = source.address().contains(";s=");
        return !node
                ? object
                : switch (point.kind()) {
                    case NUMERIC -> "Double";
                    case BINARY -> "Boolean";
                    case MULTISTATE -> "Int32";
                };
    }

    private static Map<String, String> map(String lines) {
        Map<String, String> map = new HashMap<>();
        lines.lines()
                .forEach(line -> map.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return map;
    }

    private static final Map<String, String> AMERICAN_MACHINES = map("""
        ahu=AHU#1
        vav=VAV#1-#2#3
        boiler=BLR#1
        chiller=CH#1
        camera=CAM#1-#2
        charge-point=EVSE#1
        chilled-water-pump=CHWP
        hot-water-pump=HWP
        cooling-tower=CT
        crac=CRAC#1
        door=DOOR#1-#2
        exhaust-fan=EF#1
        fire-panel=FACP
        intrusion-zone=INTRUSION#1
        lift=ELEV#1
        lighting=LTG#1-#2
        meter-cold=CHWMTR
        meter-electricity-charging=ELECMTR_EV
        meter-electricity-cooling=ELECMTR_CLG
        meter-electricity-floor=ELECMTR_FL#1
        meter-electricity-lifts=ELECMTR_ELEV
        meter-electricity-main=ELECMTR_MAIN
        meter-electricity-pumps=ELECMTR_PMP
        meter-electricity-ventilation=ELECMTR_VENT
        meter-gas=GASMTR
        meter-heat=BTUMTR
        meter-water=WTRMTR
        photovoltaics=PV
        space=RM#1.#2
        weather-station=WX""");

    private static final Map<String, String> AMERICAN_POINTS = map("""
        cooling-valve-command=CLG_VLV
        filter-alarm=FILT_ALM
        filter-differential-pressure=FILT_DP
        heating-valve-command=HTG_VLV
        mixed-air-temperature=MAT
        operating-mode=MODE
        outside-air-damper-command=OAD_CMD
        outside-air-damper-position=OAD_POS
        outside-air-temperature=OAT
        return-air-co2=RA_CO2
        return-air-temperature=RAT
        return-fan-power=RF_KW
        return-fan-status=RF_STS
        supply-air-flow=SA_FLOW
        supply-air-static-pressure=DSP
        supply-air-static-pressure-set-point=DSP_SP
        supply-air-temperature=SAT
        supply-air-temperature-set-point=SAT_SP
        supply-fan-command=SF_CMD
        supply-fan-power=SF_KW
        supply-fan-speed=SF_SPD
        supply-fan-status=SF_STS
        alarm=ALM
        command=CMD
        firing-rate=FIRING_RATE
        status=STS
        fault=FLT
        recording=RECORDING
        energy=KWH
        power=KW
        power-limit=KW_LIMIT
        flow=FLOW
        return-temperature=RET_TEMP
        supply-temperature=SUP_TEMP
        supply-temperature-set-point=SUP_TEMP_SP
        condenser-water-temperature=CW_TEMP
        load=LOAD
        fan-power=FAN_KW
        fan-speed=FAN_SPD
        cooling-output=CLG_OUT
        temperature-set-point=TEMP_SP
        held=HELD
        open=OPEN
        unlocked=UNLOCKED
        mode=MODE
        armed=ARMED
        floor=POSN
        moving=MOVING
        illuminance=LUX
        level=DIM
        occupancy=OCC
        volume=TOTAL
        irradiance=SOLAR
        module-temperature=MODULE_TEMP
        co2=CO2
        relative-humidity=RH
        cooling-set-point=CLG_SP
        damper-command=DMPR_CMD
        damper-position=DMPR_POS
        discharge-air-temperature=DAT
        heating-output=HTG_OUT
        heating-set-point=HTG_SP
        reheat-valve-command=RHT_VLV
        set-point-adjustment=SP_ADJ
        supply-air-flow-set-point=FLOW_SP
        zone-air-temperature=ZNT
        global-irradiance=SOLAR
        outside-air-humidity=OA_RH
        wind-speed=WIND_SPD""");

    private static final Map<String, String> GERMAN_MACHINES = map("""
        ahu=GEB1_E00_RLT0#1
        vav=GEB1_VVS#1.#2#3
        boiler=GEB1_E00_KES#1
        chiller=GEB1_E00_KM#1
        camera=GEB1_KAMERA#1.#2
        charge-point=GEB1_LADEPUNKT#1
        chilled-water-pump=GEB1_E00_KALTWASSERPUMPE
        hot-water-pump=GEB1_E00_HEIZUNGSPUMPE
        cooling-tower=GEB1_KUEHLTURM
        crac=GEB1_E02_KLIMASCHRANK#1
        door=GEB1_TUER#1.#2
        exhaust-fan=GEB1_FORTLUFTVENTILATOR#1
        fire-panel=GEB1_BMZ
        intrusion-zone=GEB1_MB#1
        lift=GEB1_AUFZUG#1
        lighting=GEB1_BEL#1.#2
        meter-cold=GEB1_KAELTEZAEHLER
        meter-electricity-charging=GEB1_STROMZAEHLER_LADEN
        meter-electricity-cooling=GEB1_STROMZAEHLER_KAELTE
        meter-electricity-floor=GEB1_E#1_STROMZAEHLER
        meter-electricity-lifts=GEB1_STROMZAEHLER_AUFZUEGE
        meter-electricity-main=GEB1_STROMZAEHLER_HAUPT
        meter-electricity-pumps=GEB1_STROMZAEHLER_PUMPEN
        meter-electricity-ventilation=GEB1_STROMZAEHLER_LUEFTUNG
        meter-gas=GEB1_GASZAEHLER
        meter-heat=GEB1_WMZ
        meter-water=GEB1_WASSERZAEHLER
        photovoltaics=GEB1_PV
        space=GEB1_E#1_R#2
        weather-station=GEB1_WETTERSTATION""");

    private static final Map<String, String> GERMAN_POINTS = map("""
        cooling-valve-command=KUE_VENT_STS
        filter-alarm=FILTER_SM
        filter-differential-pressure=FILTER_DIFFDRUCK_MW
        heating-valve-command=ERH_VENT_STS
        mixed-air-temperature=MISCHLUFT_TEMP_MW
        operating-mode=BA
        outside-air-damper-command=AUL_KLAPPE_STS
        outside-air-damper-position=AUL_KLAPPE_STELLUNG
        outside-air-temperature=AUL_TEMP_MW
        return-air-co2=ABL_CO2_MW
        return-air-temperature=ABL_TEMP_MW
        return-fan-power=ABL_VTI_LEISTUNG
        return-fan-status=ABL_VTI_BM
        supply-air-flow=ZUL_VOLSTROM_MW
        supply-air-static-pressure=ZUL_KANALDRUCK_MW
        supply-air-static-pressure-set-point=ZUL_KANALDRUCK_SW
        supply-air-temperature=ZUL_TEMP_MW
        supply-air-temperature-set-point=ZUL_TEMP_SW
        supply-fan-command=ZUL_VTI_SB
        supply-fan-power=ZUL_VTI_LEISTUNG
        supply-fan-speed=ZUL_VTI_DREHZAHL_STS
        supply-fan-status=ZUL_VTI_BM
        alarm=SM
        command=SB
        firing-rate=BRENNERLEISTUNG
        status=BM
        fault=SM
        recording=AUFZEICHNUNG
        energy=ZAEHLERSTAND
        power=LEISTUNG
        power-limit=LEISTUNG_BEGRENZUNG
        flow=VOLSTROM
        return-temperature=RL_TEMP_MW
        supply-temperature=VL_TEMP_MW
        supply-temperature-set-point=VL_TEMP_SW
        condenser-water-temperature=KUEHLWASSER_TEMP_MW
        load=AUSLASTUNG
        fan-power=VTI_LEISTUNG
        fan-speed=VTI_DREHZAHL_STS
        cooling-output=KUEHLEN_STS
        temperature-set-point=TEMP_SW
        held=OFFENGEHALTEN_AM
        open=OFFEN
        unlocked=ENTRIEGELT
        mode=BA
        armed=SCHARF
        floor=STAND
        moving=FAHRT
        illuminance=HELLIGKEIT_MW
        level=DIMMWERT
        occupancy=PRAESENZ
        volume=ZAEHLERSTAND
        irradiance=EINSTRAHLUNG
        module-temperature=MODUL_TEMP
        co2=CO2_MW
        relative-humidity=RF_MW
        cooling-set-point=RT_SW_KUEHL
        damper-command=KLAPPE_STS
        damper-position=KLAPPE_STELLUNG
        discharge-air-temperature=ZUL_TEMP_MW
        heating-output=HEIZEN_ANFORDERUNG
        heating-set-point=RT_SW_HEIZ
        reheat-valve-command=NACHHEIZ_VENTIL_STS
        set-point-adjustment=SOLLWERTKORREKTUR
        supply-air-flow-set-point=VOLSTROM_SW
        zone-air-temperature=RT_MW
        global-irradiance=GLOBALSTRAHLUNG
        outside-air-humidity=AUSSENFEUCHTE
        wind-speed=WINDGESCHWINDIGKEIT""");

    private static final Map<String, String> CAMEL_MACHINES = map("""
        ahu=AHU-#1
        vav=VAV-#1-#2#3
        boiler=Boiler #1
        chiller=Chiller #1
        camera=Camera #1-#2
        charge-point=Charger #1
        chilled-water-pump=Chilled Water Pump
        hot-water-pump=Hot Water Pump
        cooling-tower=Cooling Tower
        crac=CRAC-#1
        door=Door #1-#2
        exhaust-fan=Exhaust Fan #1
        fire-panel=Fire Panel
        intrusion-zone=Intrusion #1
        lift=Lift #1
        lighting=Lighting #1-#2
        meter-cold=Cooling Meter
        meter-electricity-charging=Electric Meter Charging
        meter-electricity-cooling=Electric Meter Cooling
        meter-electricity-floor=Electric Meter Floor #1
        meter-electricity-lifts=Electric Meter Lifts
        meter-electricity-main=Electric Meter Main
        meter-electricity-pumps=Electric Meter Pumps
        meter-electricity-ventilation=Electric Meter Ventilation
        meter-gas=Gas Meter
        meter-heat=Heat Meter
        meter-water=Water Meter
        photovoltaics=Photovoltaics
        space=Room #1-#2
        weather-station=Weather Station""");

    private static final Map<String, String> CAMEL_POINTS = map("""
        cooling-valve-command=ClgVlv
        filter-alarm=FilterAlarm
        filter-differential-pressure=FilterDP
        heating-valve-command=HtgVlv
        mixed-air-temperature=MixedAirTemp
        operating-mode=OpMode
        outside-air-damper-command=OaDmprCmd
        outside-air-damper-position=OaDmprPos
        outside-air-temperature=OutdoorAirTemp
        return-air-co2=RetAirCO2
        return-air-temperature=ReturnAirTemp
        return-fan-power=ReturnFanPower
        return-fan-status=ReturnFanStatus
        supply-air-flow=SupplyAirFlow
        supply-air-static-pressure=DuctStaticPress
        supply-air-static-pressure-set-point=DuctStaticPressSp
        supply-air-temperature=SupplyAirTemp
        supply-air-temperature-set-point=SupplyAirTempSp
        supply-fan-command=SupplyFanStartStop
        supply-fan-power=SupplyFanPower
        supply-fan-speed=SupplyFanSpeed
        supply-fan-status=SupplyFanStatus
        alarm=Alarm
        command=Enable
        firing-rate=FiringRate
        status=RunStatus
        fault=Fault
        recording=Recording
        energy=Energy
        power=Power
        power-limit=PowerLimit
        flow=WaterFlow
        return-temperature=ReturnWaterTemp
        supply-temperature=SupplyWaterTemp
        supply-temperature-set-point=SupplyWaterTempSetpoint
        condenser-water-temperature=CondWaterTemp
        load=Load
        fan-power=FanPower
        fan-speed=FanSpeed
        cooling-output=CoolOutput
        temperature-set-point=TempSetpoint
        held=DoorHeld
        open=DoorOpen
        unlocked=Unlocked
        mode=Mode
        armed=Armed
        floor=CarPosition
        moving=Moving
        illuminance=LightLevel
        level=Dimmer
        occupancy=Occupancy
        volume=Volume
        irradiance=Irradiance
        module-temperature=ModuleTemp
        co2=ZoneCO2
        relative-humidity=ZoneHumidity
        cooling-set-point=ClgSp
        damper-command=DmprCmd
        damper-position=DmprPos
        discharge-air-temperature=DischAirTemp
        heating-output=HeatOutput
        heating-set-point=HtgSp
        reheat-valve-command=ReheatVlv
        set-point-adjustment=SpAdjust
        supply-air-flow-set-point=AirFlowSp
        zone-air-temperature=ZoneTemp
        global-irradiance=GlobalIrradiance
        outside-air-humidity=OutdoorHumidity
        wind-speed=WindSpeed""");
}
