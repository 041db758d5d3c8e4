package io.plenum.site.haystack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tag of a record may be, as far as a model of a building needs it. */
sealed interface HaystackValue {

    /** The tag itself is what is said. */
    record Marker() implements HaystackValue {}

    /** Another record; what people read for it is null where only that record itself says it. */
    record Ref(String id, @Nullable String dis) implements HaystackValue {}

    /** A number; the unit is null where there is none. */
    record Quantity(double value, @Nullable String unit) implements HaystackValue {}

    record Text(String text) implements HaystackValue {}

    record Flag(boolean value) implements HaystackValue {}

    record Items(List<HaystackValue> items) implements HaystackValue {}

    /** A date, place, nested grid or whatever else no model of a building is made of. */
    record Other() implements HaystackValue {}
}
