package io.plenum.site.shape;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Circles of a relation: A leads to B, B to C, C to A. Each circle is found once, however many ways lead into it. */
final class Circles {

    private Circles() {}

    /** For one entity of each circle the next one in it; a relation to itself is a circle too. */
    static <T> Map<T, T> in(Collection<T> entities, Function<T, ? extends Collection<T>> next) {
        Map<T, T> found = new LinkedHashMap<>();
        Set<T> done = new HashSet<>();
        entities.forEach(entity -> walk(entity, next, done, found));
        return found;
    }

    private static <T> void walk(T start, Function<T, ? extends Collection<T>> next, Set<T> done, Map<T, T> found) {
        if (!done.add(start)) {
            return;
        }
        Map<T, Iterator<? extends T>> open = new HashMap<>();
        Deque<T> path = new ArrayDeque<>(List.of(start));
        open.put(start, next.apply(start).iterator());
        while (!path.isEmpty()) {
            T last = path.getLast();
            Iterator<? extends T> ways = open.get(last);
            if (ways == null || !ways.hasNext()) {
                open.remove(last);
                path.removeLast();
                continue;
            }
            T other = ways.next();
            if (open.containsKey(other)) {
                found.putIfAbsent(last, other);
            } else if (done.add(other)) {
                open.put(other, next.apply(other).iterator());
                path.addLast(other);
            }
        }
    }
}
