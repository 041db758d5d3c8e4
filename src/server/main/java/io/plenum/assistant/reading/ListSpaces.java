package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import org.springframework.stereotype.Component;

/** The rooms and zones of a floor. */
@Component
class ListSpaces implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_spaces",
            "Rooms and zones of a floor",
            "The rooms and zones of one floor, each with its Brick class and the keys of the equipment that serves it.",
            new ToolSchema()
                    .key("floor", "Key of a floor, from list_sites or find")
                    .required("floor"));

    private final SiteAccess models;

    ListSpaces(SiteAccess models) {
        this.models = models;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        SiteModel model = models.visible();
        String floor = arguments.needed("floor");
        KnownThings.demand("floor", floor, model.floor(floor));
        return ToolAnswer.of(model.spacesOf(floor), space -> row(model, space));
    }

    private static ToolRow row(SiteModel model, Space space) {
        return new ToolRow()
                .with("space", space.key())
                .name("name", space.name())
                .with("brick_class", space.brickClass())
                .with("area_square_metres", space.areaSquareMetres())
                .with("parts", space.parts())
                .with(
                        "served_by",
                        model.equipmentServing(space.key()).stream()
                                .limit(20)
                                .map(one -> one.key())
                                .toList());
    }
}
