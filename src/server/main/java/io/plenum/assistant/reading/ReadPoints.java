package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.point.Point;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Points and what they are now. */
@Component
class ReadPoints implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "read_points",
            "Points and their present values",
            "Points with their present value, unit, time, age and quality. Only GOOD values are sure. Name points, or one place.",
            new ToolSchema()
                    .keys("points", 100, "Keys of points")
                    .key("equipment", "Key of equipment: its points")
                    .key("space", "Key of a room or zone: its points, and those of what serves it")
                    .key("floor", "Key of a floor: all its points"));

    private final SiteAccess models;
    private final PointRows rows;

    ReadPoints(SiteAccess models, PointRows rows) {
        this.models = models;
        this.rows = rows;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        SiteModel model = models.visible();
        return ToolAnswer.of(wanted(model, arguments), point -> rows.withValue(model, point));
    }

    private static List<Point> wanted(SiteModel model, ToolArguments arguments) {
        List<String> keys = arguments.texts("points");
        String equipment = arguments.text("equipment");
        String space = arguments.text("space");
        String floor = arguments.text("floor");
        if (!keys.isEmpty()) {
            return keys.stream()
                    .map(key -> KnownThings.point(model, "points", key))
                    .toList();
        }
        if (equipment != null) {
            KnownThings.demand("equipment", equipment, model.equipment(equipment));
            return model.pointsOf(equipment);
        }
        if (space != null) {
            KnownThings.demand("space", space, model.space(space));
            Set<Point> there = new LinkedHashSet<>(model.pointsOf(space));
            model.equipmentServing(space).forEach(one -> there.addAll(model.pointsOf(one.key())));
            return List.copyOf(there);
        }
        if (floor != null) {
            KnownThings.demand("floor", floor, model.floor(floor));
            return model.pointsOnFloor(floor);
        }
        throw RequestProblem.of("points", "web.expected.present");
    }
}
