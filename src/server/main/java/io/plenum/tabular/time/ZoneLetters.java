package io.plenum.tabular.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zones as files write them behind a clock time: letters such as CET or EST, offsets, names of regions. */
public final class ZoneLetters {

    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt|ut)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?00)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, List<ZoneId>> LETTERS = new HashMap<>();

    static {
        add("+0", "Z", "UTC", "GMT", "UT", "UCT", "WET", "ZULU", "UTC0");
        add("+1", "CET", "MEZ", "WEST", "MET", "HNEC");
        add("+2", "CEST", "MESZ", "EET", "SAST", "MEST", "HAEC", "CAT");
        add("+3", "EEST", "MSK", "TRT", "EAT");
        add("+8", "SGT", "HKT", "AWST", "MYT", "PHT");
        add("+9", "JST", "KST");
        add("+9:30", "ACST");
        add("+10", "AEST");
        add("+10:30", "ACDT");
        add("+11", "AEDT");
        add("+12", "NZST");
        add("+13", "NZDT");
        add("-2:30", "NDT");
        add("-3:30", "NST");
        add("-3", "BRT", "ART");
        add("-4", "EDT");
        add("-5", "EST");
        add("-5", "CDT");
        add("-6", "MDT");
        add("-7", "MST", "PDT");
        add("-8", "AKDT");
        add("-9", "AKST", "HDT");
        add("-10", "HST");
        for (String[] several : new String[][] {
            {"CST", "-6", "+8"},
            {"PST", "-8", "+8"},
            {"IST", "+5:30", "+1", "+2"},
            {"BST", "+1", "+6"},
            {"AST", "-4", "+3"},
            {"ADT", "-3", "+4"},
            {"GST", "+4", "-2"},
            {"SST", "-11", "+8"},
        }) {
            for (int i = 1; i < several.length; i++) {
                add(several[i], several[0]);
            }
        }
        LETTERS.put("ET", List.of(ZoneId.of("America/New_York")));
        LETTERS.put("CT", List.of(ZoneId.of("America/Chicago")));
        LETTERS.put("MT", List.of(ZoneId.of("America/Denver")));
        LETTERS.put("PT", List.of(ZoneId.of("America/Los_Angeles")));
    }

    private ZoneLetters() {}

    private static void add(String offset, String... letters) {
        ZoneId zone = offset(offset);
        for (String one : letters) {
            LETTERS.computeIfAbsent(one, none -> new ArrayList<>()).add(zone);
        }
    }

    private static ZoneId offset(String text) {
        Matcher parts = OFFSET.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException(text);
        }
        int minutes =
                Integer.parseInt(parts.group(2)) * 60 + (parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
        return ZoneOffset.ofTotalSeconds((parts.group(1).equals("-") ? -60 : 60) * minutes);
    }

    /** The zones that a text can mean; empty where it names none, null where it is no zone. */
    public static @Nullable List<ZoneId> of(String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return List.of();
        }
        List<ZoneId> known = LETTERS.get(name.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        try {
            if (OFFSET.matcher(name).matches()) {
                return List.of(offset(name));
            }
            return name.contains("/") ? List.of(ZoneId.of(name)) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A zone in the brackets or behind the words of a head, such as {@code time (UTC)}; empty where there is none. */
    public static List<ZoneId> inHead(String head) {
        Matcher bracket = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]\\s*$").matcher(head);
        String candidate = bracket.find() ? bracket.group(1) : head.replaceFirst("^.*[\\s_]", "");
        if (candidate.length() < 2 && !candidate.equals("Z")) {
            return List.of();
        }
        List<ZoneId> zones = candidate.equals(head) ? null : of(candidate);
        return zones == null ? List.of() : zones;
    }
}
