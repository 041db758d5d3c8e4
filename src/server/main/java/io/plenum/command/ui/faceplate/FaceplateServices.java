package io.plenum.command.ui.faceplate;

import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.OpenOverrides;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What dialogs about commands are made of. */
@Component
record FaceplateServices(
        CommandViewContext context,
        CommandService commands,
        Overrides overrides,
        OpenOverrides open,
        CurrentValues values,
        Clock clock) {

    /** The last known value; of quality down where the point was never heard of. */
    Sample value(Point point) {
        CurrentValue value = values.of(point.id());
        return value == null
                ? new Sample(point.id(), Instant.EPOCH, Double.NaN, Quality.DOWN)
                : new Sample(point.id(), value.time(), value.value(), value.quality(), value.reason());
    }

    /** Open overrides of one point. */
    List<CommandOverride> openOf(Point point) {
        return open.all().stream()
                .filter(override -> override.point().equals(point.id()))
                .toList();
    }

    /** Who holds points now; waits for their controllers. */
    CommandPreview read(List<Point> points) {
        List<PointCommand> commands = points.stream()
                .map(point -> new PointCommand(point.id(), presentOrZero(point), PointCommand.OPERATOR))
                .toList();
        return this.commands.preview(new CommandRequest(
                commands, clock.instant().plus(Duration.ofMinutes(10)), "read", CommandOrigin.PERSON));
    }

    private double presentOrZero(Point point) {
        double value = value(point).value();
        return Double.isFinite(value) ? value : 0;
    }
}
