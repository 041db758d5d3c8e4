package io.plenum.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages files as transfers, editors and spreadsheets do, reproducibly. */
public final class FileMutator {

    private static final String SIGNS = "\"';,|\t\n\r {}[]().:-+/#%°\u0000\uFEFFéFCTZ0123456789eE\u00A0…";
    private static final List<String> TOKENS = List.of(
            "1.#QNAN",
            "{fault}",
            "NaN",
            "-9999",
            "3.4028235E38",
            "2026-02-30 10:00",
            "31/31/2026",
            "1,234,567.89",
            "1e999",
            "Infinity",
            "\"",
            "\"\"\"",
            "AM",
            "24:00",
            "sep=;",
            "Time",
            "Status",
            "{ok}",
            "99999999999999999999",
            "-",
            "°F",
            "true",
            "\u0000\u0000",
            "=CMD()",
            "12:00:00 PM CET",
            "1970-01-01",
            "9999-12-31 23:59",
            "BEGIN:VEVENT",
            "RRULE:FREQ=DAILY;INTERVAL=0");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16);

    private final Random random;

    public FileMutator(long seed) {
        this.random = new Random(seed);
    }

    public byte[] mutate(String text) {
        String damaged = text;
        for (int i = 0; i <= random.nextInt(5); i++) {
            damaged = once(damaged);
        }
        byte[] bytes = damaged.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            for (int i = 0; i <= random.nextInt(8); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private String once(String text) {
        return switch (random.nextInt(8)) {
            case 0 -> lines(text);
            case 1 -> text.substring(0, random.nextInt(text.length() + 1));
            case 2 -> replaced(text, String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))));
            case 3 -> replaced(text, TOKENS.get(random.nextInt(TOKENS.size())));
            case 4 -> inserted(text, TOKENS.get(random.nextInt(TOKENS.size())));
            case 5 -> inserted(text, String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))));
            case 6 -> text.replace(',', SIGNS.charAt(random.nextInt(6)));
            default -> digit(text);
        };
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            default -> Collections.shuffle(lines, random);
        }
        return String.join(random.nextInt(6) == 0 ? "\r" : "\n", lines) + "\n";
    }

    private String replaced(String text, String by) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(6));
        return text.substring(0, at) + by + text.substring(end);
    }

    private String inserted(String text, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what.repeat(1 + random.nextInt(3)) + text.substring(at);
    }

    private String digit(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < 3 && chars.length > 0; i++) {
            int at = random.nextInt(chars.length);
            chars[at] = Character.isDigit(chars[at]) ? (char) ('0' + random.nextInt(10)) : chars[at];
        }
        return new String(chars);
    }
}
