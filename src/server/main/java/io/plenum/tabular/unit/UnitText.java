package io.plenum.tabular.unit;

import io.plenum.point.unit.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name and the unit behind it, as heads write both.
 *
 * @param name without the unit
 * @param unit null where the head names none that is known
 */
public record UnitText(String name, @Nullable Unit unit) {

    private static final int LONGEST = 200;
    private static final Pattern BRACKETS =
            Pattern.compile("^(.*?)[\\s_]*[(\\[{]\\s*([^()\\[\\]{}]{1,30})\\s*[)\\]}]\\s*$", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile(
            "^(.*\\S)\\s*(?:,|;|/|\\||\\s-|\\sin|\\sen|:)\\s+([^\\s,;|].{0,25})$|^(.*\\S)\\s*/\\s*(\\S{1,12})$",
            Pattern.DOTALL);
    private static final Pattern SIGN = Pattern.compile("^(.*\\S)[\\s_]*(°\\s?[CFK]|%|℃|℉)$", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile(
            "^(.*\\S)[\\s_]+(deg[\\s_]?[CF]|kWh?|MWh|cfm|CFM|Pa|kPa|inH2O|inWC|l/s|m3/h|m³/h|Hz|ppm|psi|gpm|GPM|mA|Volt|VDC)$",
            Pattern.DOTALL);

    public static UnitText of(String head) {
        if (head.length() > LONGEST) {
            return new UnitText(head, null);
        }
        for (Pattern form : new Pattern[] {BRACKETS, MARKED, SIGN, WORD}) {
            Matcher parts = form.matcher(head);
            if (parts.matches()) {
                int at = parts.group(1) == null ? 3 : 1;
                Unit unit = UnitSpelling.of(parts.group(at + 1));
                if (unit != null
                        && !UnitSpelling.isNone(unit)
                        && !parts.group(at).isBlank()) {
                    return new UnitText(parts.group(at).strip(), unit);
                }
            }
        }
        return new UnitText(head, null);
    }
}
