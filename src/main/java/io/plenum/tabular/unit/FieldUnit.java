package io.plenum.tabular.unit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit as files name it.
 *
 * @param symbol as people read it
 * @param factor times a value, plus {@code shift}, is in the unit of the dimension
 * @see <a href="https://www.nist.gov/pml/special-publication-811">NIST SP 811, appendix B, for the factors</a>
 */
public record FieldUnit(String symbol, Dimension dimension, double factor, double shift) {

    private static final Map<String, FieldUnit> BY_SPELLING = new LinkedHashMap<>();

    static {
        UnitList.fill(FieldUnit::add);
    }

    private static void add(FieldUnit unit, String... spellings) {
        BY_SPELLING.put(plain(unit.symbol), unit);
        for (String spelling : spellings) {
            BY_SPELLING.put(plain(spelling), unit);
        }
    }

    /** The unit of a text such as {@code degF}, {@code in. w.c.} or {@code m3/h}; null where it names none. */
    public static @Nullable FieldUnit of(String text) {
        String exact = text.strip();
        if (exact.equals("-") || exact.equals("--")) {
            return BY_SPELLING.get("none");
        }
        // a small m is a thousandth and a large M a million
        if (exact.equals("mW")) {
            return BY_SPELLING.get("milliwatt");
        }
        String plain = plain(exact);
        return plain.isEmpty() || plain.length() > 20 ? null : BY_SPELLING.get(plain);
    }

    /** Units of which a value can be turned into this one, in the order of the list. */
    public Collection<FieldUnit> relatives() {
        return BY_SPELLING.values().stream()
                .filter(unit -> unit.dimension == dimension && dimension != Dimension.NONE)
                .distinct()
                .toList();
    }

    /** A value of this unit in another of the same dimension. */
    public double to(FieldUnit other, double value) {
        return equals(other) ? value : (value * factor + shift - other.shift) / other.factor;
    }

    /** One spelling of many: letters small, no blanks and dots, one kind of each sign, signs that another encoding garbled mended. */
    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("â°", "°")
                .replace("ï¿½", "°")
                .replaceAll("[º˚ø\uFFFD¡](?=[cfk]$)", "°")
                .replace('²', '2')
                .replace('³', '3')
                .replace('₂', '2')
                .replace('₃', '3')
                .replace('μ', 'µ')
                .replaceAll("m\\^(?=[23])", "m")
                .replace("·", "")
                .replace("*", "");
        return plain.replaceAll("(?<=\\p{L})-(?=\\p{L})", "")
                .replaceAll("[\\s._]+", "")
                .replaceAll("^\\[(.*)]$", "$1")
                .replaceAll("^\\((.*)\\)$", "$1");
    }
}
