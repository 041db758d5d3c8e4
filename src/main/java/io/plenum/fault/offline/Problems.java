package io.plenum.fault.offline;

import java.util.ArrayList;
import java.util.List;

/** What could not be read, with line numbers: the first few in full, the rest counted. */
final class Problems {

    private static final int SHOWN = 10;

    private final List<String> told = new ArrayList<>();
    private int more;

    void add(long line, String what) {
        if (told.size() < SHOWN) {
            told.add("line " + line + ": " + what + "; left out");
        } else {
            more++;
        }
    }

    void close() {
        if (more > 0) {
            told.add("and " + more + " more of the kind");
        }
    }

    List<String> told() {
        return told;
    }
}
