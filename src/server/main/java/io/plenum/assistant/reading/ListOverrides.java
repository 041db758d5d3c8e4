package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.command.CommandOverride;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Overrides;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who holds which points, and until when. */
@Component
class ListOverrides implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_overrides",
            "Overrides",
            "Overrides in force, ours and those of others that were found at the controllers: who holds which point, at which value and"
                    + " priority, why and until when. With a point: all that Plenum has held there, the newest first.",
            new ToolSchema().key("point", "Key of a point"));

    private final Overrides overrides;
    private final SiteAccess models;
    private final Problems problems;

    ListOverrides(Overrides overrides, SiteAccess models, Problems problems) {
        this.overrides = overrides;
        this.models = models;
        this.problems = problems;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        SiteModel model = models.visible();
        String key = arguments.text("point");
        Map<PointId, String> keys = model.points().stream().collect(Collectors.toMap(Point::id, Point::key));
        if (key != null) {
            PointId point = KnownThings.point(model, "point", key).id();
            return ToolAnswer.of(overrides.of(point, ToolAnswer.MOST_ROWS), one -> row(one, key));
        }
        List<ToolRow> rows = Stream.concat(
                        rows(overrides.open(), keys, CommandOverride::point, this::row),
                        rows(overrides.foreign(), keys, ForeignOverride::point, ListOverrides::row))
                .toList();
        return ToolAnswer.of(rows, row -> row);
    }

    /** Of points that may be seen. */
    private static <T> Stream<ToolRow> rows(
            List<T> all, Map<PointId, String> keys, Function<T, PointId> point, RowOf<T> row) {
        return all.stream().flatMap(one -> {
            String key = keys.get(point.apply(one));
            return key == null ? Stream.empty() : Stream.of(row.of(one, key));
        });
    }

    @FunctionalInterface
    private interface RowOf<T> {
        ToolRow of(T one, String key);
    }

    private ToolRow row(CommandOverride one, String key) {
        return new ToolRow()
                .with("override", one.id().toString())
                .with("point", key)
                .with("held_by", "PLENUM")
                .with("priority", one.priority())
                .with("value", one.value())
                .with("before", one.before())
                .name("who", one.who())
                .with("origin", one.origin().kind().name())
                .words("reason", one.reason())
                .with("since", one.since())
                .with("until", one.until())
                .with("state", one.state().name())
                .with("ended", one.ended())
                .words("problem", words(one.problem()));
    }

    private @Nullable String words(@Nullable Problem problem) {
        return problem == null
                ? null
                : problems.text(problem.messageKey(), problem.arguments().toArray());
    }

    private static ToolRow row(ForeignOverride one, String key) {
        return new ToolRow()
                .with("point", key)
                .with("held_by", one.holder().kind().name())
                .name("who", one.holder().name())
                .with("priority", one.priority())
                .with("value", one.value())
                .with("first_seen", one.firstSeen())
                .with("last_seen", one.lastSeen());
    }
}
