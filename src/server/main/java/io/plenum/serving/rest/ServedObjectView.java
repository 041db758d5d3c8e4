package io.plenum.serving.rest;

import io.plenum.link.serving.ServedObject;
import io.plenum.point.Quality;
import io.plenum.serving.ObjectNames;
import io.plenum.serving.ServedOverview.ServedLine;
import org.jspecify.annotations.Nullable;

/**
 * An object that is served.
 *
 * @param id as BACnet writes it: {@code analog-input,3}
 * @param name of the object: the key of its point, or site and figure; null where its point is gone from the model
 * @param unit symbol
 * @param value null where there is none
 */
record ServedObjectView(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String unit,
        @Nullable Double value,
        Quality quality) {

    static ServedObjectView of(ServedLine line) {
        ServedObject object = line.object();
        double value = line.value().value();
        return new ServedObjectView(
                ObjectNames.of(line.entry().id()),
                object == null ? null : object.name(),
                object == null ? null : object.description(),
                object == null ? null : object.unit().symbol(),
                Double.isFinite(value) ? value : null,
                line.value().quality());
    }
}
