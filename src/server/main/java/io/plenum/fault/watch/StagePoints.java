package io.plenum.fault.watch;

import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Stages of compressors and burners. Brick has a class for a state and none for whose it is, so the names tell. */
final class StagePoints {

    private static final Pattern STATE =
            Pattern.compile("(On_Off|Start_Stop|Run|Enable)_(Status|Command)|(Cooling|Heating)_(Start_Stop_)?Status");
    private static final Pattern COOLING =
            Pattern.compile("compressor|verdichter|\\bdx\\b|cool(ing)? ?stage|k(ü|ue)hlstufe|\\by ?[12]\\b");
    private static final Pattern HEATING =
            Pattern.compile("burner|brenner|gas ?(heat|stage|valve)|heat(ing)? ?stage|heizstufe|\\bw ?[12]\\b");
    private static final Pattern SECOND = Pattern.compile("\\b[a-z]*2\\b|second|high stage|zweite");

    private StagePoints() {}

    static Map<Quantity, Point> find(List<Point> points) {
        Map<Quantity, Point> found = new EnumMap<>(Quantity.class);
        for (Point point : points) {
            if (STATE.matcher(point.brickClass()).matches()) {
                String name = point.name().toLowerCase(Locale.ROOT).replaceAll("[_/.-]+", " ");
                boolean second = SECOND.matcher(name).find();
                if (COOLING.matcher(name).find()) {
                    found.putIfAbsent(second ? Quantity.COOL_STAGE_2 : Quantity.COOL_STAGE_1, point);
                } else if (HEATING.matcher(name).find()) {
                    found.putIfAbsent(second ? Quantity.HEAT_STAGE_2 : Quantity.HEAT_STAGE_1, point);
                }
            }
        }
        return found;
    }
}
