package io.plenum.fault.offline.naming;

import io.plenum.fault.Quantity;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column's name says of the equipment that the point belongs to. */
record DeviceNames(String label, String words) {

    /** Devices by their names and short names. */
    private static final Map<ExportedType, Pattern> DEVICES = new EnumMap<>(Map.of(
            ExportedType.AIR_HANDLER,
                    any(
                            "\\bahu?\\b",
                            "air handl",
                            "\\brlt\\b",
                            "lüftungsanlage",
                            "\\bcta\\b",
                            "\\bmau\\b",
                            "\\bdoas\\b"),
            ExportedType.ROOFTOP_UNIT, any("\\brtu\\b", "rooftop", "roof top"),
            ExportedType.VAV_BOX,
                    any(
                            "\\bvav\\b",
                            "\\bvvs\\b",
                            "\\bvvr\\b",
                            "\\bfpb\\b",
                            "fan powered",
                            "terminal (unit|box)",
                            "\\btu \\d"),
            ExportedType.FAN_COIL, any("\\bfcu?\\b", "fan ?coil", "umluftkühl", "gebläsekonvektor", "ventilo ?convect"),
            ExportedType.CHILLER,
                    any("chiller", "\\bch \\d", "\\bchlr\\b", "kältemaschine", "\\bkm \\d", "groupe froid"),
            ExportedType.BOILER, any("boiler", "\\bblr\\b", "\\bbl?r \\d", "kessel", "chaudière"),
            ExportedType.HEAT_PUMP, any("heat ?pump", "wärmepumpe", "\\bwshp\\b", "\\bashp\\b", "pompe à chaleur"),
            ExportedType.COOLING_TOWER, any("cooling tower", "\\bct \\d", "kühlturm", "rückkühl", "tour de refroid"),
            ExportedType.PUMP, any("\\bpump", "\\b(chw|hw|cw)p\\b", "pumpe", "pompe"),
            ExportedType.METER, any("\\bmeter\\b", "zähler", "submeter", "compteur", "\\bmtr\\b")));
    /** Points that hardly anything else has. */
    private static final Map<ExportedType, Pattern> POINTS = new EnumMap<>(Map.of(
            ExportedType.VAV_BOX,
                    any(
                            "\\breheat",
                            "\\brht\\b",
                            "(zone|space|room).*(damper|flow)",
                            "^(?!.*(supply|return|outdoor|outside|water)).*(air ?flow|\\bcfm\\b)",
                            "^(?!.*(outdoor|outside|return|mixed|exhaust|relief)).*damper",
                            "nachheiz",
                            "box flow",
                            "(cooling|heating) (max|min) flow",
                            "^(zone|space|room)\\b.*temp"),
            ExportedType.FAN_COIL,
                    any(
                            "^(?!.*(supply|return)).*fan (speed|mode|stage|low|med|high)",
                            "\\b[24] ?pipe",
                            "condensate",
                            "^(zone|space|room)\\b.*temp",
                            "thermostat",
                            "^(cooling|heating) (valve|output|vlv)",
                            "^(chw|hw) (valve|vlv)"),
            ExportedType.CHILLER,
                    any(
                            "evaporator",
                            "condenser",
                            "compressor",
                            "\\brla\\b",
                            "refrigerant",
                            "verdichter",
                            "verdampfer",
                            "verflüssiger",
                            "chilled water.*(supply|return|leaving|entering|flow)",
                            "\\bchw ?[sr]t?\\b",
                            "\\bchw.*temp",
                            "kaltwasser.*(vorlauf|rücklauf)",
                            "suction",
                            "\\bkw ton\\b"),
            ExportedType.BOILER,
                    any(
                            "hot ?water.*(supply|return|leaving|entering)",
                            "\\bhw ?[sr]t?\\b",
                            "\\bhws\\b",
                            "\\bhwr\\b",
                            "firing",
                            "burner",
                            "brenner",
                            "flue",
                            "abgas",
                            "flame",
                            "vorlauf",
                            "rücklauf",
                            "kessel",
                            "\\bhhw.*temp",
                            "gas valve"),
            ExportedType.HEAT_PUMP,
                    any("reversing valve", "ground loop", "brine", "source (entering|leaving)", "defrost", "\\bcop\\b"),
            ExportedType.COOLING_TOWER,
                    any(
                            "tower",
                            "basin",
                            "\\bcw ?[sr]t?\\b",
                            "condenser water.*(supply|return)",
                            "makeup water",
                            "wet ?bulb"),
            ExportedType.PUMP, any("pump", "(loop|system|water).*(differential|diff|dp) ?press", "\\bdp\\b.*(set|sp)"),
            ExportedType.METER,
                    any(
                            "\\bk? ?wh?\\b",
                            "\\bmwh\\b",
                            "energy",
                            "energie",
                            "demand",
                            "power factor",
                            "voltage",
                            "\\bvolts?\\b",
                            "current",
                            "\\bamps?\\b",
                            "\\bkvar?h?\\b",
                            "consumption",
                            "verbrauch",
                            "wirkleistung",
                            "active power",
                            "lastgang",
                            "leistung",
                            "gas volume",
                            "water volume",
                            "phase",
                            "frequency"),
            ExportedType.ROOM,
                    any(
                            "(zone|room|space|raum|ambiance).*(temp|co ?2|humid|feuchte|occup|sollwert|set)",
                            "\\bco ?2\\b"),
            ExportedType.WEATHER_STATION,
                    any(
                            "wind",
                            "solar",
                            "rain",
                            "niederschlag",
                            "dew ?point",
                            "barometric",
                            "irradiance",
                            "global(strahlung)?",
                            "(outdoor|outside|oa|ambient).*(humid|temp|enthalpy|\\brh\\b)",
                            "luftdruck")));

    private static Pattern any(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives));
    }

    static DeviceNames of(String label) {
        return new DeviceNames(label, NameTokens.of(label));
    }

    /** Whether the name has that of such a device in it. */
    boolean names(ExportedType type) {
        Pattern device = DEVICES.get(type);
        return device != null && device.matcher(words).find();
    }

    /** Whether such a device typically has this point. */
    boolean isTypicalOf(ExportedType type) {
        Pattern points = POINTS.get(type);
        return names(type) || (points != null && points.matcher(words).find());
    }

    @Nullable
    Quantity airHandlerPoint() {
        return AirHandlerPointNames.of(label);
    }
}
