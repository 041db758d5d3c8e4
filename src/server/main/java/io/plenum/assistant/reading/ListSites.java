package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import org.springframework.stereotype.Component;

/** Where to begin. */
@Component
class ListSites implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_sites",
            "Sites and floors",
            "The sites (buildings with their grounds) that may be seen, each with its time zone and its floors. Begin here.",
            new ToolSchema());

    private final SiteAccess models;

    ListSites(SiteAccess models) {
        this.models = models;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        SiteModel model = models.visible();
        return ToolAnswer.of(model.sites(), site -> row(model, site));
    }

    private static ToolRow row(SiteModel model, Site site) {
        return new ToolRow()
                .with("site", site.key())
                .name("name", site.name())
                .with("zone", site.zone().getId())
                .with("area_square_metres", site.areaSquareMetres())
                .name("address", site.addressLine())
                .with(
                        "floors",
                        model.floors().stream()
                                .filter(floor -> floor.site().equals(site.key()))
                                .limit(ToolAnswer.MOST_ROWS)
                                .map(ListSites::row)
                                .toList());
    }

    private static ToolRow row(Floor floor) {
        return new ToolRow()
                .with("floor", floor.key())
                .name("name", floor.name())
                .with("level", floor.level());
    }
}
