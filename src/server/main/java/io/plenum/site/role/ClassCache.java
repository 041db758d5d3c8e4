package io.plenum.site.role;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was read of a class once; classes come from files that people import, so they are bounded. */
final class ClassCache<T> {

    private static final int MOST = 20_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> read;

    ClassCache(Function<String, T> read) {
        this.read = read;
    }

    T of(String brickClass) {
        T found = known.get(brickClass);
        if (found == null) {
            found = read.apply(brickClass);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(brickClass, found);
        }
        return found;
    }
}
