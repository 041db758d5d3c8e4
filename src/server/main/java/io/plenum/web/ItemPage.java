package io.plenum.web;

import java.util.List;

/** A page of a list: {@code {"items":[…],"total":n,"page":0,"size":n}}. */
public record ItemPage<T>(List<T> items, long total, int page, int size) {

    public static final int MAX_SIZE = 5000;

    /** Cuts a page out of a list that is in memory anyway. */
    public static <T> ItemPage<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min((long) page * size, all.size());
        int to = (int) Math.min((long) from + size, all.size());
        return new ItemPage<>(all.subList(from, to), all.size(), page, size);
    }
}
