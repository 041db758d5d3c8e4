package io.plenum.site.haystack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of JSON as Haystack 3 wrote them: the letter before the colon says what they are. */
final class HaystackThreeText {

    private static final Pattern CODED = Pattern.compile("([mrnsubdthcxz-]):(.*)", Pattern.DOTALL);

    private HaystackThreeText() {}

    /** Null for a tag that is taken away. */
    static @Nullable HaystackValue of(String text) {
        Matcher coded = CODED.matcher(text);
        if (!coded.matches()) {
            return new HaystackValue.Text(text);
        }
        String rest = coded.group(2);
        return switch (coded.group(1)) {
            case "m" -> rest.isEmpty() ? new HaystackValue.Marker() : new HaystackValue.Text(text);
            case "r" -> ref(rest);
            case "n" -> number(rest);
            case "s", "u" -> new HaystackValue.Text(rest);
            case "-", "z" -> null;
            default -> new HaystackValue.Other();
        };
    }

    private static HaystackValue ref(String rest) {
        int blank = rest.indexOf(' ');
        return blank < 0
                ? new HaystackValue.Ref(rest, null)
                : new HaystackValue.Ref(rest.substring(0, blank), rest.substring(blank + 1));
    }

    /** {@code n:72 °F}. */
    private static HaystackValue number(String rest) {
        int blank = rest.indexOf(' ');
        HaystackValue found = ZincScalars.number(blank < 0 ? rest : rest.substring(0, blank));
        return found instanceof HaystackValue.Quantity(double value, String none) && blank >= 0
                ? new HaystackValue.Quantity(value, rest.substring(blank + 1))
                : found;
    }
}
