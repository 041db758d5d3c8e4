package io.plenum.twin.ui;

import io.plenum.point.Point;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The part that a point plays on the screens, recognised by its Brick class and key. The patterns are also sent to the
 * browser, so that both sides see the same; they must be valid in Java and in JavaScript.
 */
enum PointRole {
    TEMPERATURE("^(Zone_Air_Temperature_Sensor|Air_Temperature_Sensor) |^Temperature_Sensor .*(zone|room)"),
    HEATING_SETPOINT("^\\S*Heating\\S*Temperature_Setpoint .*(zone|room|vav)"),
    COOLING_SETPOINT("^\\S*Cooling\\S*Temperature_Setpoint .*(zone|room|vav)"),
    SETPOINT("^(Effective_)?(Target_)?(Zone_Air|Room_Air|Effective_Room_Air)?_?Temperature_Setpoint "),
    OCCUPIED("^(Occupancy_Sensor|Occupancy_Status|Motion_Sensor|PIR_Sensor|Occupancy_Count_Sensor|Occupied\\S*) "),
    LIGHT("^(Luminance_Command|Lighting_Level\\S*|Luminance_Setpoint|Dimmer\\S*) |lighting\\S*/(level|dimming|output)"),
    DOOR("^(Door\\S*|Open_Close_Status|Contact_Sensor) |door\\S*/(state|open|position)"),
    ARMED("^(Intrusion\\S*|Armed\\S*|On_Off_Status|Status) .*(armed|/state)"),
    CAMERA("camera\\S*/(status|online|recording|state)"),
    POWER("^(Electric(al)?_Power_Sensor|Active_Power_Sensor|Power_Sensor) "),
    RUNNING("^(Fan_On_Off_Status|On_Off_Status|Run_Status|Fan_Status|On_Status) "),
    ALARM("^\\S*(Alarm|Fault)\\S* |/(held|forced|tamper|leak|fault|alarm|smoke|intrusion)(-alarm|-open)?$");

    private final String pattern;
    private final Pattern compiled;

    PointRole(String pattern) {
        this.pattern = pattern;
        this.compiled = Pattern.compile(pattern);
    }

    boolean plays(Point point) {
        return compiled.matcher(point.brickClass() + " " + point.key()).find();
    }

    /** The patterns by their names in the browser, such as {@code heatingSetpoint}. */
    static Map<String, String> patterns() {
        Map<String, String> patterns = new LinkedHashMap<>();
        for (PointRole role : values()) {
            String[] words = role.name().toLowerCase(Locale.ROOT).split("_", -1);
            String name = words.length == 1 ? words[0] : words[0] + "S" + words[1].substring(1);
            patterns.put(name, role.pattern);
        }
        return patterns;
    }
}
