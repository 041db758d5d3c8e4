package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.Phase;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The part that a point plays on the screens, as {@link RequiredPoint} recognises it. Only the server recognises: browsers are
 * told which point plays which part.
 */
public enum PointRole {
    TEMPERATURE(RequiredPoint.ROOM_TEMPERATURE),
    HEATING_SETPOINT(RequiredPoint.ROOM_HEATING_SETPOINT),
    COOLING_SETPOINT(RequiredPoint.ROOM_COOLING_SETPOINT),
    SETPOINT(RequiredPoint.ROOM_SETPOINT),
    CO2(RequiredPoint.ROOM_CO2),
    HUMIDITY(RequiredPoint.ROOM_HUMIDITY),
    OCCUPIED(RequiredPoint.ROOM_OCCUPIED),
    LIGHT(RequiredPoint.ROOM_LIGHT),
    DOOR(RequiredPoint.DOOR),
    ARMED(RequiredPoint.ARMED),
    CAMERA(RequiredPoint.CAMERA),
    POWER(RequiredPoint.POWER),
    RUNNING(RequiredPoint.RUNNING),
    ALARM(RequiredPoint.ALARM);

    /** What a controller has in force comes before what it would have while people are in, and that before the rest. */
    private static final List<Phase> BEFORE = List.of(Phase.EFFECTIVE, Phase.OCCUPIED);

    /** More points than an installation has; then they are recognised anew. */
    private static final int MOST_KEPT = 200_000;

    private static final Map<String, Played> PLAYED = new ConcurrentHashMap<>();

    private final RequiredPoint point;

    /** What a point plays, as long as it is of this class: asked for every point, for each viewer, every few seconds. */
    private record Played(String brickClass, Set<PointRole> roles) {

        static Played by(Point point) {
            Set<PointRole> roles = EnumSet.noneOf(PointRole.class);
            for (PointRole role : values()) {
                if (role.point.fits(point)) {
                    roles.add(role);
                }
            }
            return new Played(point.brickClass(), roles);
        }
    }

    PointRole(RequiredPoint point) {
        this.point = point;
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
        int at = BEFORE.indexOf(PointMeaning.of(point).phase());
        return at < 0 ? BEFORE.size() : at;
    }

    /** Whether it is what its controller has worked out to be in force. */
    public static boolean isInForce(Point point) {
        return PointMeaning.of(point).phase() == Phase.EFFECTIVE;
    }

    /** Its name in the browser, such as {@code heatingSetpoint}. */
    public String camelName() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1 ? words[0] : words[0] + "S" + words[1].substring(1);
    }
}
