package io.plenum.trend.exchange;

import java.util.ArrayList;
import java.util.List;

/** What keeps a file from being imported: the first in full, the rest counted. */
final class ImportProblemList {

    static final int MOST = 100;

    private final List<SampleImportProblem> first = new ArrayList<>();
    private long count;

    void add(long line, String text, Object... arguments) {
        count++;
        if (first.size() < MOST) {
            first.add(new SampleImportProblem(
                    line,
                    text,
                    java.util.Arrays.stream(arguments).map(String::valueOf).toList()));
        }
    }

    List<SampleImportProblem> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
