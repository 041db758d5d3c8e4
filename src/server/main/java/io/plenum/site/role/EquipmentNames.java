package io.plenum.site.role;

import io.plenum.point.Point;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What names and keys say where Brick has no class for it. They are free, so they decide only what classes leave open; English and German
 * terms.
 */
public final class EquipmentNames {

    private static final Pattern COLD = Pattern.compile("chill|cold|cool|kalt|kält|kaelt|kühl|kuehl");
    private static final Pattern HOT = Pattern.compile("\\bhot|heat|heiz|boiler|kessel|warm|radiator|erhitzer");
    private static final Pattern DRINKING = Pattern.compile(
            "domestic|\\bdhw|drinking|potable|trinkwasser|brauchwasser|warmwasser|zirkulation|\\btww|\\bww[bz]\\b");
    private static final Pattern CONDENSER =
            Pattern.compile("condens|kondens|cooling ?water|k(ü|ue)hlwasser|tower|k(ü|ue)hlturm|r(ü|ue)ckk(ü|ue)hl");
    private static final Pattern COMPRESSOR =
            Pattern.compile("compressor|verdichter|\\bdx\\b|cool(ing)? ?stage|k(ü|ue)hlstufe|\\by ?[12]\\b");
    private static final Pattern BURNER =
            Pattern.compile("burner|brenner|gas ?(heat|stage|valve)|heat(ing)? ?stage|heizstufe|\\bw ?[12]\\b");
    private static final Pattern SECOND = Pattern.compile("\\b[a-z]*2\\b|second|high stage|zweite");
    private static final Pattern MAIN = Pattern.compile("main|haupt");

    private EquipmentNames() {}

    /** Whether a plant or meter of thermal energy is one for cold. */
    public static boolean isCold(String... names) {
        return COLD.matcher(lower(String.join(" ", names))).find();
    }

    /** Which water a pump of that name moves; {@link Medium#WATER} for drinking water, {@link Medium#UNKNOWN} where it does not say. */
    public static Medium water(String... names) {
        String name = spaced(String.join(" ", names));
        if (DRINKING.matcher(name).find()) {
            return Medium.WATER;
        }
        return CONDENSER.matcher(name).find()
                ? Medium.CONDENSER_WATER
                : COLD.matcher(name).find()
                        ? Medium.CHILLED_WATER
                        : HOT.matcher(name).find() ? Medium.HOT_WATER : Medium.UNKNOWN;
    }

    public static boolean isMain(String... names) {
        return MAIN.matcher(lower(String.join(" ", names))).find();
    }

    /** {@link HeatingOrCooling#UNKNOWN} for what is no compressor and no burner. */
    public static HeatingOrCooling stage(Point point) {
        String name = words(point);
        return COMPRESSOR.matcher(name).find()
                ? HeatingOrCooling.COOLING
                : BURNER.matcher(name).find() ? HeatingOrCooling.HEATING : HeatingOrCooling.UNKNOWN;
    }

    public static boolean isSecondStage(Point point) {
        return SECOND.matcher(words(point)).find();
    }

    private static String words(Point point) {
        return spaced(point.name());
    }

    private static String spaced(String name) {
        return lower(name).replaceAll("[_/.-]+", " ");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
