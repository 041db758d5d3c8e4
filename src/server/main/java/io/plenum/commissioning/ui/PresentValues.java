package io.plenum.commissioning.ui;

import io.plenum.connector.AddressValues;
import io.plenum.connector.SeenValues;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.uikit.ReadingText;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What points that are being named measure at present: of those that the model records already the last value is known, and of others
 * their controllers are asked while somebody looks.
 */
@Component
class PresentValues {

    private final SiteModels models;
    private final CurrentValues values;
    private final AddressValues addresses;
    private final Clock clock;

    PresentValues(SiteModels models, CurrentValues values, AddressValues addresses, Clock clock) {
        this.models = models;
        this.values = values;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * A value as it is shown.
     *
     * @param text with its unit, or the name of the state
     * @param live whether it may be shown as the present state
     */
    record ShownValue(String text, Duration age, boolean live) {}

    /** Those of the sources of which the model records a point. */
    Map<PointSource, Point> recorded(Set<PointSource> sources) {
        Map<PointSource, Point> recorded = new HashMap<>();
        models.current().points().forEach(point -> {
            if (point.source() != null && sources.contains(point.source())) {
                recorded.put(point.source(), point);
            }
        });
        return recorded;
    }

    /** Null where there is no value yet. */
    @Nullable
    ShownValue of(@Nullable Point point, Locale locale) {
        CurrentValue value = point == null ? null : values.of(point.id());
        if (point == null || value == null || Double.isNaN(value.value())) {
            return null;
        }
        Duration age = Duration.between(value.time(), clock.instant());
        return new ShownValue(
                ReadingText.value(point, value.value(), locale),
                age.isNegative() ? Duration.ZERO : age,
                value.quality().isLive());
    }

    /** For what one page shows. */
    SeenValues seen() {
        return new SeenValues(addresses);
    }
}
