package io.plenum.offline;

import io.plenum.offline.KeptFloorValues.KeptPlace;
import io.plenum.offline.KeptFloorValues.KeptReading;
import io.plenum.point.Point;
import io.plenum.site.Floor;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.PointImportance;
import io.plenum.twin.PointRole;
import io.plenum.uikit.ReadingText;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The values of a floor as they are now, for a device to keep. */
@Service
public class FloorValues {

    private static final int MOST_PLACES = 400;
    private static final int MOST_READINGS = 6;

    private final SiteAccess models;
    private final CurrentValues values;
    private final OfflineReader reader;
    private final Clock clock;

    FloorValues(SiteAccess models, CurrentValues values, OfflineReader reader, Clock clock) {
        this.models = models;
        this.values = values;
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws RequestProblem where there is no such floor, or it is out of reach */
    public KeptFloorValues of(String key) {
        SiteModel model = models.visible();
        Floor floor = model.floor(key);
        if (floor == null) {
            throw RequestProblem.notFound(key);
        }
        Writing writing = new Writing(Languages.written(reader.language()), reader.fahrenheit());
        Stream<KeptPlace> rooms = model.spacesOf(key).stream()
                .map(room -> new KeptPlace(
                        room.key(), room.name(), label(model, room, writing), readings(model, room.key(), writing)));
        Stream<KeptPlace> equipment = model.equipmentOf(key).stream()
                .map(one -> new KeptPlace(one.key(), one.name(), "", readings(model, one.key(), writing)));
        List<KeptPlace> places = Stream.concat(rooms, equipment)
                .filter(place -> !place.label().isEmpty() || !place.readings().isEmpty())
                .limit(MOST_PLACES)
                .toList();
        return new KeptFloorValues(key, floor.name(), clock.instant(), places);
    }

    private record Writing(Locale locale, boolean fahrenheit) {

        String text(Point point, double value) {
            return ReadingText.glance(point, value, locale, fahrenheit);
        }
    }

    private String label(SiteModel model, Space room, Writing writing) {
        Point warm = PointRole.TEMPERATURE.shownIn(model, room);
        CurrentValue value = warm == null ? null : values.of(warm.id());
        return warm == null || !isLive(value) || value == null ? "" : writing.text(warm, value.value());
    }

    private List<KeptReading> readings(SiteModel model, String place, Writing writing) {
        return model.pointsOf(place).stream()
                .sorted(PointImportance.FIRST)
                .limit(MOST_READINGS)
                .map(point -> reading(point, values.of(point.id()), writing))
                .toList();
    }

    private static KeptReading reading(Point point, @Nullable CurrentValue value, Writing writing) {
        boolean none = value == null || !Double.isFinite(value.value());
        return new KeptReading(
                point.name(),
                value == null || none ? "" : writing.text(point, value.value()),
                value == null ? null : value.time(),
                isLive(value));
    }

    private static boolean isLive(@Nullable CurrentValue value) {
        return value != null
                && Double.isFinite(value.value())
                && value.quality().isLive();
    }
}
