package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.search.WordIndex.Match;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.twin.search.SiteItem;
import io.plenum.twin.search.SiteLocations;
import io.plenum.twin.search.SiteSearch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds floors, rooms, equipment and points by words. */
@Component
class FindThings implements AssistantTool {

    private static final int USUAL = 20;
    private static final int MOST = 50;
    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "find",
            "Find by words",
            "Finds floors, rooms, equipment and points by the words people use for them (\"temperature meeting room 2nd floor\"), the"
                    + " best first. The keys found are what the other tools ask for.",
            new ToolSchema()
                    .text("query", 100, "Words")
                    .whole("most", 1, MOST, "How many at most, " + USUAL + " by default")
                    .required("query"));

    private final SiteSearch search;
    private final SiteAccess models;

    FindThings(SiteSearch search, SiteAccess models) {
        this.search = search;
        this.models = models;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        int most = arguments.whole("most", USUAL);
        SiteModel model = models.visible();
        List<Match<SiteItem>> found = search.find(arguments.needed("query"), most + 1, item -> true);
        return ToolAnswer.of(found, most, match -> row(model, match.item()));
    }

    private static ToolRow row(SiteModel model, SiteItem item) {
        return switch (item) {
            case SiteItem.OfFloor one ->
                new ToolRow()
                        .with("floor", one.floor().key())
                        .name("name", one.floor().name());
            case SiteItem.OfSpace one ->
                new ToolRow()
                        .with("space", one.space().key())
                        .name("name", one.space().name())
                        .with("floor", one.space().floor());
            case SiteItem.OfEquipment one ->
                new ToolRow()
                        .with("equipment", one.equipment().key())
                        .name("name", one.equipment().name())
                        .with("brick_class", one.equipment().brickClass())
                        .with("floor", one.equipment().floor());
            case SiteItem.OfPoint one ->
                new ToolRow()
                        .with("point", one.point().key())
                        .name("name", one.point().name())
                        .with("brick_class", one.point().brickClass())
                        .name("place", SiteLocations.of(model, one.point()));
        };
    }
}
