package io.plenum.site.pointlist;

import io.plenum.tabular.text.TableRow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a list by the words above them, in English and German. */
final class Headings {

    private static final Map<String, ListField> FIELDS = new HashMap<>();

    static {
        ListResource.rows("headings.csv").forEach(row -> {
            for (String heading : row.get(1).split("\\|", -1)) {
                FIELDS.putIfAbsent(heading, ListField.valueOf(row.getFirst()));
            }
        });
    }

    private Headings() {}

    static @Nullable ListField of(String heading) {
        return FIELDS.get(plain(heading));
    }

    /** The columns of a row, if it is a head; of two columns of one field the first counts. */
    static Map<ListField, Integer> columns(TableRow row) {
        Map<ListField, Integer> columns = new EnumMap<>(ListField.class);
        for (int i = 0; i < row.width(); i++) {
            ListField field = of(row.cell(i));
            if (field != null) {
                columns.putIfAbsent(field, i);
            }
        }
        return columns;
    }

    static boolean names(Map<ListField, Integer> columns) {
        return columns.containsKey(ListField.NAME) || columns.containsKey(ListField.KEY);
    }

    private static String plain(String heading) {
        String text = heading.length() > 80 ? heading.substring(0, 80) : heading;
        return text.replaceAll("[(\\[{][^)\\]}]*[)\\]}]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
