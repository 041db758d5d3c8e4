package io.plenum.site.pointlist;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Niagara says of a point in one cell: {@code units=°C,precision=1}, {@code trueText=On,falseText=Off},
 * {@code range={Off=0,Low=1}}.
 *
 * @param unit empty where there is none
 * @param states empty where they are not said
 */
record Facets(String unit, List<String> states) {

    private static final Pattern UNIT = Pattern.compile("(?:^|[,|;])\\s*units?\\s*[=:]\\s*([^,|]+)");
    private static final Pattern FALSE = Pattern.compile("falseText\\s*[=:]\\s*(?:s:)?([^,|;]+)");
    private static final Pattern TRUE = Pattern.compile("trueText\\s*[=:]\\s*(?:s:)?([^,|;]+)");
    private static final Pattern RANGE = Pattern.compile("range\\s*[=:]\\s*(?:E:)?\\{([^}]*)}");

    static Facets of(String cell) {
        return new Facets(unit(cell), states(cell));
    }

    /** Station files write {@code u:celsius;°C;(K);+273.15;}. */
    private static String unit(String cell) {
        Matcher unit = UNIT.matcher(cell);
        if (!unit.find()) {
            return "";
        }
        String[] parts = unit.group(1).strip().split(";", -1);
        return parts[0].startsWith("u:") && parts.length > 1 ? parts[1].strip() : parts[0].strip();
    }

    private static List<String> states(String cell) {
        Matcher off = FALSE.matcher(cell);
        Matcher on = TRUE.matcher(cell);
        if (off.find() && on.find()) {
            return List.of(off.group(1).strip(), on.group(1).strip());
        }
        Matcher range = RANGE.matcher(cell);
        return range.find() ? StateWordList.of(range.group(1)) : List.of();
    }
}
