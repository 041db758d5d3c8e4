package io.plenum.serving;

import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.serving.SiteFigureValues.FigureValue;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stored identifiers stand for at present: their objects by the model, and their values. */
@Component
class ServedContent {

    private static final int LONGEST = 200;

    private final PointCatalog catalog;
    private final CurrentValues values;
    private final SiteFigureValues figures;

    ServedContent(PointCatalog catalog, CurrentValues values, SiteFigureValues figures) {
        this.catalog = catalog;
        this.values = values;
        this.figures = figures;
    }

    /** What is served, and on which connections. */
    record Serving(List<ServedEntry> entries, Set<String> connections) {

        static final Serving NONE = new Serving(List.of(), Set.of());
    }

    /**
     * The object of an identifier; null where its point is gone from the model or has become of another kind. The unit is part of the
     * description where BACnet has none of that name, so that nobody has to guess.
     */
    @Nullable
    ServedObject object(ServedEntry entry) {
        SiteFigure figure = entry.subject().figure();
        if (figure != null) {
            String name = entry.subject().site() + "/" + figure.objectName();
            return new ServedObject(entry.id(), name, cut(entry.description()), figure.unit(), List.of());
        }
        Point point = point(entry);
        if (point == null) {
            return null;
        }
        boolean unnamed =
                point.unit().bacnetNames().isEmpty() && !point.unit().symbol().isBlank();
        String description = unnamed ? point.name() + " [" + point.unit().symbol() + "]" : point.name();
        return new ServedObject(entry.id(), point.key(), cut(description), point.unit(), point.stateTexts());
    }

    private @Nullable Point point(ServedEntry entry) {
        PointId id = entry.subject().point();
        Point point = id == null ? null : catalog.byId(id);
        return point != null && point.kind() == entry.id().kind() ? point : null;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** For the connections of one gateway. The revision names the content, so it is the same again after a restart. */
    ServedList list(Serving serving, Set<String> own) {
        if (own.isEmpty()) {
            return ServedList.NONE;
        }
        List<ServedObject> objects = serving.entries().stream()
                .filter(ServedEntry::served)
                .map(this::object)
                .filter(Objects::nonNull)
                .limit(ServedList.MOST)
                .toList();
        CRC32 revision = new CRC32();
        revision.update(objects.toString().getBytes(StandardCharsets.UTF_8));
        return new ServedList(revision.getValue(), own, objects);
    }

    /** The present values of all that is served, by their identifiers. */
    Map<ServedId, ServedValue> values(Serving serving) {
        Map<ServedId, ServedValue> present = new HashMap<>();
        serving.entries().stream().filter(ServedEntry::served).forEach(entry -> present.put(entry.id(), value(entry)));
        return present;
    }

    ServedValue value(ServedEntry entry) {
        SiteFigure figure = entry.subject().figure();
        if (figure != null) {
            FigureValue value =
                    figures.of(Objects.requireNonNull(entry.subject().site()), figure);
            return new ServedValue(entry.id(), value.value(), value.quality());
        }
        Point point = point(entry);
        CurrentValue value = point == null ? null : values.of(point.id());
        return value == null
                ? new ServedValue(entry.id(), Double.NaN, Quality.FAULT)
                : new ServedValue(entry.id(), value.value(), value.quality());
    }
}
