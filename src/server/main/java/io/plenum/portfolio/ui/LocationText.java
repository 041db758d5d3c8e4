package io.plenum.portfolio.ui;

import io.plenum.portfolio.location.SiteLocation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two numbers of degrees in one line, as they are copied from a map: {@code 52.52, 13.405}, and with commas: {@code 52,52; 13,405}. */
final class LocationText {

    private static final Pattern POINTS =
            Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{0,12})?)\\s*[,;\\s]\\s*([+-]?\\d{1,3}(?:\\.\\d{0,12})?)");
    private static final Pattern COMMAS =
            Pattern.compile("([+-]?\\d{1,3}(?:,\\d{0,12})?)\\s*[;\\s]\\s*([+-]?\\d{1,3}(?:,\\d{0,12})?)");

    private LocationText() {}

    /** Null where it cannot be read. */
    static @Nullable SiteLocation read(String text) {
        String plain = text.strip().replace('−', '-').replace("°", "");
        Matcher points = POINTS.matcher(plain);
        if (points.matches()) {
            return new SiteLocation(Double.parseDouble(points.group(1)), Double.parseDouble(points.group(2)));
        }
        Matcher commas = COMMAS.matcher(plain);
        return commas.matches() ? new SiteLocation(number(commas.group(1)), number(commas.group(2))) : null;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
