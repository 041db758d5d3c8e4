package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part that a point plays on the screens, recognised by its Brick class and key. Only the server recognises: browsers are
 * told which point plays which part.
 */
public enum PointRole {
    TEMPERATURE("^(Zone_Air_Temperature_Sensor|Air_Temperature_Sensor) |^Temperature_Sensor .*(zone|room)"),
    HEATING_SETPOINT(Patterns.OF_ROOM
            + "(\\S*Heating\\S*Temperature_Setpoint|\\S*Temperature_Heating_Setpoint) .*(zone|room|vav)"),
    COOLING_SETPOINT(Patterns.OF_ROOM
            + "(\\S*Cooling\\S*Temperature_Setpoint|\\S*Temperature_Cooling_Setpoint) .*(zone|room|vav)"),
    SETPOINT("^(Effective_|Occupied_)?(Target_)?(Zone_Air|Room_Air|Effective_Room_Air|Air)?_?Temperature_Setpoint "),
    /** Of the room itself: what an air handler draws from many rooms tells nothing of one. */
    CO2("^(Zone_(Air_)?|Room_(Air_)?|Air_)?CO2(_Level)?_Sensor "),
    HUMIDITY("^(Zone_Air_|Room_Air_|Air_)?(Relative_)?Humidity_Sensor "),
    OCCUPIED("^(Occupancy_Sensor|Occupancy_Status|Motion_Sensor|PIR_Sensor|Occupancy_Count_Sensor|Occupied\\S*) "),
    LIGHT("^(Luminance_Command|Lighting_Level\\S*|Luminance_Setpoint|Dimmer\\S*) |lighting\\S*/(level|dimming|output)"),
    DOOR("^(Door\\S*|Open_Close_Status|Contact_Sensor) |door\\S*/(state|open|position)"),
    ARMED("^(Intrusion\\S*|Armed\\S*|On_Off_Status|Status) .*(armed|/state)"),
    CAMERA("camera\\S*/(status|online|recording|state)"),
    POWER("^(Electric(al)?_Power_Sensor|Active_Power_Sensor|Power_Sensor) "),
    RUNNING("^(Fan_On_Off_Status|On_Off_Status|Run_Status|Fan_Status|On_Status) "),
    ALARM("^\\S*(Alarm|Fault)\\S* |/(held|forced|tamper|leak|fault|alarm|smoke|intrusion)(-alarm|-open)?$");

    /** What a controller has in force comes before what it would have while people are in, and that before the rest. */
    private static final List<String> BEFORE = List.of("Effective_", "Occupied_");

    /** Parts of the patterns. */
    private static final class Patterns {

        /** Set points of empty hours, and of the air that is blown in, are not what the room is held to now. */
        static final String OF_ROOM = "^(?!Unoccupied_|Standby_|Supply_|Discharge_|Mixed_|Leaving_|Entering_)";
    }

    /** More points than an installation has; then they are recognised anew. */
    private static final int MOST_KEPT = 200_000;

    private static final Map<String, Played> PLAYED = new ConcurrentHashMap<>();

    private final Pattern pattern;

    /** What a point plays, as long as it is of this class: asked for every point, for each viewer, every few seconds. */
    private record Played(String brickClass, Set<PointRole> roles) {

        static Played by(Point point) {
            String words = point.brickClass() + " " + point.key();
            Set<PointRole> roles = EnumSet.noneOf(PointRole.class);
            for (PointRole role : values()) {
                if (role.pattern.matcher(words).find()) {
                    roles.add(role);
                }
            }
            return new Played(point.brickClass(), roles);
        }
    }

    PointRole(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public boolean plays(Point point) {
        Played known = PLAYED.get(point.key());
        if (known == null || !known.brickClass().equals(point.brickClass())) {
            if (PLAYED.size() >= MOST_KEPT) {
                PLAYED.clear();
            }
            known = Played.by(point);
            PLAYED.put(point.key(), known);
        }
        return known.roles().contains(this);
    }

    /** As {@link #of}; for a room that has none, that of the zone to which it belongs. */
    public @Nullable Point shownIn(SiteModel model, Space room) {
        Point own = of(model, room);
        return own != null
                ? own
                : model.zonesOf(room.key()).stream()
                        .map(zone -> of(model, zone))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The point that plays the part for a space: its own before that of equipment which feeds it or stands in it. */
    public @Nullable Point of(SiteModel model, Space space) {
        List<Point> points = new ArrayList<>(model.pointsOf(space.key()));
        for (Equipment equipment : model.equipmentServing(space.key())) {
            points.addAll(model.pointsOf(equipment.key()));
        }
        return points.stream()
                .filter(this::plays)
                .min(Comparator.comparingInt(PointRole::behind))
                .orElse(null);
    }

    private static int behind(Point point) {
        int at = 0;
        while (at < BEFORE.size() && !point.brickClass().startsWith(BEFORE.get(at))) {
            at++;
        }
        return at;
    }

    /** Whether it is what its controller has worked out to be in force. */
    public static boolean isInForce(Point point) {
        return point.brickClass().startsWith(BEFORE.getFirst());
    }

    /** Its name in the browser, such as {@code heatingSetpoint}. */
    public String camelName() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1 ? words[0] : words[0] + "S" + words[1].substring(1);
    }
}
