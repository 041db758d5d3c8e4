package io.plenum.assistant.reading;

import io.plenum.assistant.tool.ToolRow;
import io.plenum.command.WritePolicy;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.search.SiteLocations;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Points as assistants read them. */
@Component
class PointRows {

    private final CurrentValues values;
    private final WritePolicy policy;
    private final MessageSource messages;
    private final Clock clock;

    PointRows(CurrentValues values, WritePolicy policy, MessageSource messages, Clock clock) {
        this.values = values;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    ToolRow withValue(SiteModel model, Point point) {
        ToolRow row = new ToolRow()
                .with("point", point.key())
                .name("name", point.name())
                .with("brick_class", point.brickClass())
                .with("owner", model.ownerOf(point.key()))
                .name("place", SiteLocations.of(model, point))
                .with("unit", point.unit().symbol())
                .with("commandable", policy.commandable(point.id()));
        CurrentValue value = values.of(point.id());
        return value == null ? row.with("quality", "NEVER_RECEIVED") : withValue(row, point, value);
    }

    private ToolRow withValue(ToolRow row, Point point, CurrentValue value) {
        boolean number = Double.isFinite(value.value());
        return row.with("value", value.value())
                .name("state", number ? point.stateText(value.value()) : null)
                .with("time", value.time())
                .with(
                        "age_seconds",
                        Math.max(
                                0,
                                Duration.between(value.time(), clock.instant()).toSeconds()))
                .with("quality", value.quality().name())
                .name("quality_reason", reason(value));
    }

    private @Nullable String reason(CurrentValue value) {
        return value.reason() == null
                ? null
                : messages.getMessage(
                        value.reason().messageKey(),
                        value.reason().arguments().toArray(),
                        value.reason().messageKey(),
                        LocaleContextHolder.getLocale());
    }
}
