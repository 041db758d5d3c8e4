package io.plenum.site.address;

import io.plenum.site.brick.SpellingSuggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object identifier as models write it: {@code analog-input,5}, {@code analogInput:5}, {@code AI5}, {@code 0,5}.
 *
 * @param text in the standard's own spelling
 * @param problem why no object can be called so, null where one can
 */
public record BacnetReference(String text, @Nullable String problem) {

    /** Instances have 22 bits, and the highest number means none (ASHRAE 135, clause 20.2.14 and 12). */
    public static final int HIGHEST = 4_194_302;

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z_ -]*?|\\d{1,3})\\s*[,:/ ]?\\s*(\\d{1,10})");

    /** Types by their number in the standard (clause 21, BACnetObjectType). */
    private static final List<String> TYPES = List.of("""
        analog-input analog-output analog-value binary-input binary-output binary-value calendar command device event-enrollment file
        group loop multi-state-input multi-state-output notification-class program schedule averaging multi-state-value trend-log
        life-safety-point life-safety-zone accumulator pulse-converter event-log global-group trend-log-multiple load-control
        structured-view access-door timer access-credential access-point access-rights access-user access-zone
        credential-data-input network-security bitstring-value characterstring-value datepattern-value date-value
        datetimepattern-value datetime-value integer-value large-analog-value octetstring-value positive-integer-value
        timepattern-value time-value notification-forwarder alert-enrollment channel lighting-output binary-lighting-output
        network-port elevator-group escalator lift staging audit-log audit-reporter color color-temperature""".split("\\s+"));

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ai", "analog-input"),
            Map.entry("ao", "analog-output"),
            Map.entry("av", "analog-value"),
            Map.entry("bi", "binary-input"),
            Map.entry("bo", "binary-output"),
            Map.entry("bv", "binary-value"),
            Map.entry("mi", "multi-state-input"),
            Map.entry("msi", "multi-state-input"),
            Map.entry("mo", "multi-state-output"),
            Map.entry("mso", "multi-state-output"),
            Map.entry("mv", "multi-state-value"),
            Map.entry("msv", "multi-state-value"),
            Map.entry("multistate-input", "multi-state-input"),
            Map.entry("multistate-output", "multi-state-output"),
            Map.entry("multistate-value", "multi-state-value"),
            Map.entry("lav", "large-analog-value"),
            Map.entry("iv", "integer-value"),
            Map.entry("piv", "positive-integer-value"),
            Map.entry("acc", "accumulator"));

    /** Types without a present value that is a number or a state. */
    private static final List<String> VALUELESS = List.of(
            "device",
            "file",
            "notification-class",
            "trend-log",
            "trend-log-multiple",
            "event-log",
            "network-port",
            "structured-view",
            "event-enrollment",
            "group",
            "global-group",
            "audit-log",
            "audit-reporter",
            "alert-enrollment",
            "notification-forwarder",
            "network-security");

    /** What a text names; where it names no object, {@link #problem} says why. */
    public static BacnetReference of(String given) {
        Matcher matcher = FORM.matcher(given.strip());
        if (!matcher.matches()) {
            return new BacnetReference(given, "is not of the form \"analog-input,5\"");
        }
        String type = type(matcher.group(1));
        if (type == null) {
            String meant = SpellingSuggestion.of(matcher.group(1), TYPES, 3);
            return new BacnetReference(
                    given, "has no type of BACnet" + (meant == null ? "" : "; is " + meant + " meant?"));
        }
        long instance = Long.parseLong(matcher.group(2));
        if (instance > HIGHEST) {
            return new BacnetReference(given, "has an instance that no object can have: the highest is " + HIGHEST);
        }
        return new BacnetReference(
                type + "," + instance, VALUELESS.contains(type) ? "is of a type that has no value" : null);
    }

    /** The number of a type in the standard; −1 for one that it does not have. */
    public static int number(String type) {
        return TYPES.indexOf(type);
    }

    /** Whether such an object has a present value that is a number or a state. */
    public static boolean hasValue(String type) {
        return !VALUELESS.contains(type);
    }

    /** The standard's spelling of a type by name or number; null where nobody has it. */
    public static @Nullable String typeOf(String given) {
        return given.matches("[A-Za-z][A-Za-z_ -]{0,60}|\\d{1,3}") ? type(given) : null;
    }

    private static @Nullable String type(String given) {
        if (Character.isDigit(given.charAt(0))) {
            int number = Integer.parseInt(given);
            return number < TYPES.size() ? TYPES.get(number) : number >= 128 ? given : null;
        }
        String dashed = given.strip()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[_ ]+", "-")
                .toLowerCase(Locale.ROOT);
        String name = SHORT.getOrDefault(dashed, dashed);
        return TYPES.contains(name) ? name : null;
    }
}
