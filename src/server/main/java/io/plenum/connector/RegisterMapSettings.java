package io.plenum.connector;

import io.plenum.web.RequestProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Register maps among the settings of a connection by Modbus: tables of text, which the gateway reads when the settings are checked. */
public final class RegisterMapSettings {

    /** The name of the map follows. */
    public static final String PREFIX = "map.";

    /** Characters of a map. */
    public static final int LONGEST = 50_000;

    public static final int MOST = 8;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,60}");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private RegisterMapSettings() {}

    public static boolean isMap(String setting) {
        return setting.startsWith(PREFIX);
    }

    /** By the name of its file; null where that is none that a map can have. */
    public static @Nullable String name(String file) {
        String name = file.replaceFirst("(?i)\\.(csv|txt)$", "").strip().replaceAll("[^a-zA-Z0-9._-]+", "-");
        return NAME.matcher(name).matches() ? name : null;
    }

    static String checked(String setting, @Nullable String value) {
        boolean named = NAME.matcher(setting.substring(PREFIX.length())).matches();
        if (!named
                || value == null
                || value.isBlank()
                || value.length() > LONGEST
                || NO_TEXT.matcher(value).find()) {
            throw RequestProblem.of("settings." + setting, "connector.rule.map", LONGEST);
        }
        return value;
    }
}
