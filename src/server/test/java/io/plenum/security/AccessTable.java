package io.plenum.security;

import io.plenum.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code src/server/test/resources/access.txt}: which role may call which endpoint. */
final class AccessTable {

    static final String FILE = "src/server/test/resources/access.txt";
    private static final String ANYONE = "ANYONE";
    private static final String NOBODY = "NOBODY";

    private static final String PARTS = "PARTS";
    private static final String KIOSK = "KIOSK";

    private final Map<String, String> lowest = new LinkedHashMap<>();
    private final Set<String> inParts = new HashSet<>();
    private final Set<String> toKiosks = new HashSet<>();

    static AccessTable read() throws IOException {
        AccessTable table = new AccessTable();
        try (var in = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(table::add);
        }
        return table;
    }

    private void add(String line) {
        String[] words = line.split("\\s+");
        List<String> also = List.of(words).subList(Math.min(3, words.length), words.length);
        if (also.contains(PARTS)) {
            inParts.add(words[0] + " " + words[1]);
        }
        if (also.contains(KIOSK)) {
            toKiosks.add(words[0] + " " + words[1]);
        }
        if (words.length < 3
                || !Set.of(PARTS, KIOSK).containsAll(also)
                || !(words[2].equals(ANYONE) || words[2].equals(NOBODY) || isRole(words[2]))) {
            throw new IllegalArgumentException(
                    FILE + ": expected \"METHOD ADDRESS ROLE [PARTS] [KIOSK]\" instead of \"" + line + '"');
        }
        if (lowest.put(words[0] + " " + words[1], words[2]) != null) {
            throw new IllegalArgumentException(FILE + ": twice: " + words[0] + " " + words[1]);
        }
    }

    private static boolean isRole(String word) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(word));
    }

    Set<String> endpoints() {
        return lowest.keySet();
    }

    /** Whether it opens to somebody who holds the role in some part of the building only. */
    boolean opensInParts(String endpoint, Role role) {
        return opens(endpoint, null) || inParts.contains(endpoint) && opens(endpoint, role);
    }

    /** Whether it opens to a screen on a wall that shows the floor of the endpoint. */
    boolean opensToKiosks(String endpoint) {
        return opens(endpoint, null) || toKiosks.contains(endpoint);
    }

    /** @param role null for somebody who has not signed in */
    boolean opens(String endpoint, @Nullable Role role) {
        String needed = Objects.requireNonNull(lowest.get(endpoint), endpoint);
        if (needed.equals(ANYONE)) {
            return true;
        }
        return role != null && !needed.equals(NOBODY) && role.compareTo(Role.valueOf(needed)) >= 0;
    }
}
