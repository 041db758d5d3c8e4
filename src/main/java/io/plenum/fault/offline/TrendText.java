package io.plenum.fault.offline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The text of an exported file: its encoding and separator found out, since no export names them. */
record TrendText(String text, char separator) {

    private static final int LINES = 20;

    static TrendText of(byte[] bytes) {
        String text = decode(bytes);
        return new TrendText(text, separator(text.lines().limit(LINES).toList()));
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The candidate that most of the first lines hold most of; a comma between digits counts little beside a semicolon. */
    private static char separator(List<String> lines) {
        return Stream.of(';', '\t', '|', ',')
                .max(Comparator.comparingLong(candidate -> score(lines, candidate)))
                .orElse(',');
    }

    private static long score(List<String> lines, char candidate) {
        long found = lines.stream()
                .mapToLong(line -> line.chars().filter(c -> c == candidate).count())
                .sum();
        return candidate == ',' ? found : found * 3;
    }
}
