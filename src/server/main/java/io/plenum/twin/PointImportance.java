package io.plenum.twin;

import io.plenum.point.Point;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order in which somebody who runs a building looks at the points of a room or of equipment: what is in alarm, how warm it
 * is and should be, the air, who is there, what runs, what valves and dampers do, then the rest.
 */
public final class PointImportance {

    /** By Brick class and key; the first that fits. */
    private static final List<Pattern> ORDER = patterns(
            "^\\S*(Alarm|Fault)\\S* ",
            "^(Zone_Air_Temperature_Sensor|Air_Temperature_Sensor|Temperature_Sensor) ",
            "^Effective\\S*Temperature\\S*Setpoint ",
            "^\\S*(Zone|Room)\\S*Temperature\\S*Setpoint |^\\S*Temperature_Setpoint .*(zone|room|vav)",
            "^\\S*CO2\\S*_Sensor ",
            "^\\S*Humidity_Sensor ",
            "^(Occupancy|Motion|PIR|Occupied)\\S* ",
            "^Supply_(Air|Water)\\S*Temperature_Sensor |^\\S*_Supply_Temperature_Sensor ",
            "^Supply_(Air|Water)\\S*Temperature\\S*Setpoint |^\\S*_Supply_Temperature_Setpoint ",
            "^(\\S*_)?(On_Off|Run|Fan|On|Pump_On_Off)_Status ",
            "^\\S*(Operating_Mode|Mode)\\S* ",
            "^(Luminance|Lighting_Level|Dimmer)\\S* |lighting\\S*/(level|dimming|output)",
            "^(Open_Close_Status|Contact_Sensor|Door\\S*) |/(state|armed|recording|online)$",
            "^\\S*(Electric|Active)\\S*Power_Sensor |^Power_Sensor |^\\S*Thermal_Power\\S* ",
            "^\\S*(Energy)\\S* ",
            "^\\S*(Valve|Reheat|Heating_Demand|Heating_Command)\\S* ",
            "^\\S*(Cooling_Demand|Cooling_Command)\\S* ",
            "^\\S*Damper\\S* ",
            "^\\S*Flow_Sensor ",
            "^\\S*Flow_Setpoint ",
            "^\\S*(Speed|Frequency)\\S* ",
            "^\\S*Pressure\\S* ",
            "^\\S*Temperature_Sensor ",
            "^\\S*Setpoint ",
            "^\\S*(Command|Status)\\S* ");

    /** The most important first, alike ones by name. */
    public static final Comparator<Point> FIRST = Comparator.comparingInt(PointImportance::rank)
            .thenComparing(Point::name)
            .thenComparing(Point::key);

    private PointImportance() {}

    /** 0 for what is looked at first. */
    public static int rank(Point point) {
        String text = point.brickClass() + " " + point.key();
        for (int rank = 0; rank < ORDER.size(); rank++) {
            if (ORDER.get(rank).matcher(text).find()) {
                return rank;
            }
        }
        return ORDER.size();
    }

    /** From 0 for the least important to 1. */
    public static double share(Point point) {
        return 1 - rank(point) / (double) ORDER.size();
    }

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream()
                .map(pattern -> Pattern.compile(pattern, pattern.contains("/") ? Pattern.CASE_INSENSITIVE : 0))
                .toList();
    }
}
