package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in the building. */
@Component
class ListEquipment implements AssistantTool {

    private static final int MOST_FED = 50;
    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_equipment",
            "Equipment",
            "Equipment with its Brick class, system, place and what it feeds: of a floor, of what serves a room or zone, or of all.",
            new ToolSchema()
                    .key("floor", "Key of a floor")
                    .key("space", "Key of a room or zone: what serves it")
                    .text("system", 20, "hvac, lighting, security, energy or transport"));

    private final SiteAccess models;

    ListEquipment(SiteAccess models) {
        this.models = models;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        SiteModel model = models.visible();
        String system = arguments.text("system");
        List<Equipment> wanted = wanted(model, arguments).stream()
                .filter(one -> system == null || one.system().equals(system))
                .toList();
        return ToolAnswer.of(wanted, ListEquipment::row);
    }

    private static List<Equipment> wanted(SiteModel model, ToolArguments arguments) {
        String floor = arguments.text("floor");
        String space = arguments.text("space");
        if (space != null) {
            KnownThings.demand("space", space, model.space(space));
            return model.equipmentServing(space);
        }
        if (floor != null) {
            KnownThings.demand("floor", floor, model.floor(floor));
            return model.equipmentOf(floor);
        }
        return model.equipment();
    }

    private static ToolRow row(Equipment one) {
        return new ToolRow()
                .with("equipment", one.key())
                .name("name", one.name())
                .with("brick_class", one.brickClass())
                .with("system", one.system())
                .with("floor", one.floor())
                .with("space", one.space())
                .with("part_of", one.partOf())
                .with("feeds", one.feeds().stream().limit(MOST_FED).toList());
    }
}
