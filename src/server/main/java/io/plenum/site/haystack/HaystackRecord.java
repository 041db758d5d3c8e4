package io.plenum.site.haystack;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a grid.
 *
 * @param line of the file, counted from 1
 */
record HaystackRecord(long line, Map<String, HaystackValue> tags) {

    boolean has(String tag) {
        HaystackValue value = tags.get(tag);
        return value != null && !(value instanceof HaystackValue.Flag flag && !flag.value());
    }

    /** Tags that say by themselves what it is. */
    TreeSet<String> markers() {
        TreeSet<String> markers = new TreeSet<>();
        tags.forEach((tag, value) -> {
            if (value instanceof HaystackValue.Marker) {
                markers.add(tag);
            }
        });
        return markers;
    }

    @Nullable
    String text(String tag) {
        HaystackValue value = tags.get(tag);
        return value instanceof HaystackValue.Text text && !text.text().isBlank()
                ? text.text().strip()
                : null;
    }

    HaystackValue.@Nullable Quantity quantity(String tag) {
        return tags.get(tag) instanceof HaystackValue.Quantity quantity ? quantity : null;
    }

    /** Ids of the records to which a tag refers. */
    List<String> refs(String tag) {
        HaystackValue value = tags.get(tag);
        Stream<HaystackValue> all =
                value instanceof HaystackValue.Items items ? items.items().stream() : Stream.ofNullable(value);
        return all.filter(HaystackValue.Ref.class::isInstance)
                .map(one -> ((HaystackValue.Ref) one).id())
                .toList();
    }

    /** Its own id; null where it has none and nothing can refer to it. */
    @Nullable
    String id() {
        List<String> ids = refs("id");
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** What people call it. */
    String name() {
        for (String tag : List.of("dis", "navName", "name")) {
            String text = text(tag);
            if (text != null) {
                return text;
            }
        }
        String dis = tags.get("id") instanceof HaystackValue.Ref ref ? ref.dis() : null;
        String id = id();
        return dis != null ? dis : id == null ? "" : id;
    }
}
