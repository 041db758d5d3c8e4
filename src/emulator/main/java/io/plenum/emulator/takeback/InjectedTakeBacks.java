package io.plenum.emulator.takeback;

import java.util.ArrayList;
import java.util.List;

/** Who takes points back at present; set from any thread. */
public final class InjectedTakeBacks {

    private static final int MOST = 1_000;

    private volatile List<TakeBack> all = List.of();

    /** In place of the one of the same point and kind. @throws IllegalArgumentException where there are too many */
    public synchronized void set(TakeBack one) {
        List<TakeBack> next = new ArrayList<>(all);
        next.removeIf(one::isSame);
        if (next.size() >= MOST) {
            throw new IllegalArgumentException("there are " + MOST + " already");
        }
        next.add(one);
        all = List.copyOf(next);
    }

    /** All kinds of the point. */
    public synchronized void clear(int point) {
        all = all.stream().filter(one -> one.point() != point).toList();
    }

    public synchronized void clear() {
        all = List.of();
    }

    public List<TakeBack> all() {
        return all;
    }
}
