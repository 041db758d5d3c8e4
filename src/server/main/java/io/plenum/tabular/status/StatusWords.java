package io.plenum.tabular.status;

import io.plenum.point.Quality;
import io.plenum.tabular.CellStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Status texts of Niagara, BACnet, OPC, historians and metering: {@code {fault,down}}, {@code OutOfService}, {@code F/F/T/F}, 192, W. */
public final class StatusWords {

    private static final Map<String, CellStatus> WORDS = new HashMap<>();
    private static final Pattern PARTS = Pattern.compile("[,;|/\\s]+");
    private static final Pattern FLAGS = Pattern.compile("(?:[tf01]|true|false)(?:[,;|/\\s]+(?:[tf01]|true|false)){3}");

    static {
        add(
                Quality.GOOD,
                "ok",
                "good",
                "normal",
                "valid",
                "gültig",
                "gut",
                "raw",
                "goodraw",
                "true",
                "actual",
                "measured",
                "gemessen",
                "w",
                "wahr",
                "a",
                "g",
                "bon");
        add(
                Quality.OVERRIDDEN,
                "overridden",
                "override",
                "manual",
                "hand",
                "forced",
                "operator",
                "operatoroverride",
                "localoverride",
                "übersteuert");
        add(
                Quality.UNCERTAIN,
                "uncertain",
                "questionable",
                "suspect",
                "estimated",
                "substituted",
                "interpolated",
                "calculated",
                "ersatzwert",
                "geschätzt",
                "e",
                "v",
                "s",
                "q",
                "u",
                "vorläufig");
        add(Quality.STALE, "stale", "old", "expired", "lastknown", "lastknownvalue", "veraltet");
        add(
                Quality.ALARM,
                "alarm",
                "unackedalarm",
                "unacked",
                "inalarm",
                "offnormal",
                "highlimit",
                "lowlimit",
                "hilimit",
                "lolimit",
                "high",
                "low",
                "hi",
                "lo",
                "hihi",
                "lolo");
        add(
                Quality.DOWN,
                "down",
                "offline",
                "commfail",
                "commfailure",
                "commlost",
                "communicationfailure",
                "nocomm",
                "notconnected",
                "noresponse",
                "unreachable",
                "badnocommunication",
                "iotimeout",
                "timeout",
                "verbindungsabbruch");
        add(
                Quality.FAULT,
                "fault",
                "faulted",
                "failed",
                "failure",
                "fail",
                "bad",
                "error",
                "err",
                "sensorfault",
                "sensorfailure",
                "unreliable",
                "unreliablesensor",
                "trouble",
                "invalid",
                "ungültig",
                "störung",
                "fehler",
                "gestört",
                "opencircuit",
                "shortcircuit",
                "shorted",
                "noSensor",
                "nosensor",
                "overrange",
                "underrange",
                "configerror",
                "configurationerror",
                "devicefailure",
                "défaut",
                "b",
                "x",
                "f");
        add(Quality.DISABLED, "disabled", "outofservice", "oos", "inhibited", "scanoff", "gesperrt", "außerbetrieb");
        WORDS.put("null", CellStatus.NO_VALUE);
        WORDS.put("nodata", CellStatus.NO_VALUE);
        WORDS.put("missing", CellStatus.NO_VALUE);
        WORDS.put("fehlt", CellStatus.NO_VALUE);
    }

    private StatusWords() {}

    private static void add(Quality quality, String... words) {
        for (String word : words) {
            WORDS.put(word.toLowerCase(Locale.ROOT), new CellStatus(quality));
        }
    }

    /** Null for what is no status. An empty one is good. */
    public static @Nullable CellStatus of(String text) {
        String inner = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[{(\\[]|[})\\]]$", "")
                .strip();
        if (inner.isEmpty() || inner.equals("-")) {
            return CellStatus.GOOD;
        }
        if (FLAGS.matcher(inner).matches()) {
            return flags(PARTS.split(inner, -1));
        }
        CellStatus whole = WORDS.get(inner.replaceAll("[\\s_-]+", ""));
        return whole == null ? parts(inner) : whole;
    }

    private static @Nullable CellStatus parts(String inner) {
        CellStatus worst = CellStatus.GOOD;
        for (String part : PARTS.split(inner, -1)) {
            String word = part.replaceAll("[_-]+", "");
            CellStatus one = word.isEmpty() ? CellStatus.GOOD : WORDS.get(word);
            if (one == null) {
                return null;
            }
            worst = worst.worse(one);
        }
        return worst;
    }

    /** BACnet's four: in alarm, fault, overridden, out of service (ASHRAE 135, clause 12, Status_Flags). */
    private static CellStatus flags(String... four) {
        Quality quality = Quality.GOOD;
        Quality[] meant = {Quality.ALARM, Quality.FAULT, Quality.OVERRIDDEN, Quality.DISABLED};
        for (int i = 0; i < meant.length; i++) {
            quality = four[i].startsWith("t") || four[i].equals("1") ? quality.worse(meant[i]) : quality;
        }
        return new CellStatus(quality);
    }

    /** The quality byte of OPC Data Access 3.0, clause 6.8: two bits of quality, four of its reason, two of limits. */
    public static @Nullable CellStatus ofOpc(String text) {
        int code;
        try {
            code = Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
        if (code < 0 || code > 255) {
            return null;
        }
        return new CellStatus(
                switch (code >> 6) {
                    case 3 -> code >> 2 == 54 ? Quality.OVERRIDDEN : Quality.GOOD;
                    case 1 -> Quality.UNCERTAIN;
                    default ->
                        switch (code >> 2) {
                            case 2, 6 -> Quality.DOWN;
                            case 5 -> Quality.STALE;
                            case 7 -> Quality.DISABLED;
                            default -> Quality.FAULT;
                        };
                });
    }
}
