package io.plenum.site.pointlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of states in one cell: {@code Off|On}, {@code 0=Aus; 1=Ein}, {@code Off=0,Low=1}. */
final class StateWordList {

    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,4})\\s*[=:]\\s*(.+)");
    private static final Pattern NUMBER_LAST = Pattern.compile("(.+?)\\s*[=:]\\s*(\\d{1,4})");
    private static final String[] SEPARATORS = {"\\|", ";", ",", "/"};
    private static final int MOST = 256;

    private StateWordList() {}

    /** Empty where the cell is no list. */
    static List<String> of(String cell) {
        for (String separator : SEPARATORS) {
            String[] parts = cell.split(separator, -1);
            if (parts.length > 1 && parts.length <= MOST) {
                return ordered(parts);
            }
        }
        return List.of();
    }

    private static List<String> ordered(String[] parts) {
        Map<Integer, String> numbered = new TreeMap<>();
        List<String> plain = new ArrayList<>();
        for (String part : parts) {
            String text = part.strip();
            Matcher first = NUMBER_FIRST.matcher(text);
            Matcher last = NUMBER_LAST.matcher(text);
            if (first.matches()) {
                numbered.put(Integer.valueOf(first.group(1)), first.group(2).strip());
            } else if (last.matches()) {
                numbered.put(Integer.valueOf(last.group(2)), last.group(1).strip());
            } else if (!text.isEmpty()) {
                plain.add(text);
            }
        }
        return plain.isEmpty() ? List.copyOf(numbered.values()) : numbered.isEmpty() ? List.copyOf(plain) : List.of();
    }
}
