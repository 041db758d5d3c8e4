package io.plenum.site.brick;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportProblems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a Brick model in Turtle into a site. All problems of the file are reported, not only the first. */
public final class BrickReader {

    private BrickReader() {}

    /** Null where the file describes nothing at all; with errors in {@code problems} the result is incomplete. */
    public static @Nullable SiteDraft read(String fileName, byte[] turtle, SiteImportProblems problems) {
        TurtleFile file = TurtleFile.parse(fileName, turtle, problems);
        if (problems.hasErrors()) {
            return null;
        }
        Ashrae223.translate(file);
        return read(file, problems);
    }

    static @Nullable SiteDraft read(TurtleFile file, SiteImportProblems problems) {
        Model model = new Model(file, problems);
        if (model.entities().findAny().isEmpty()) {
            problems.error(
                    file.name(),
                    0,
                    null,
                    "describes no site, floor, space, equipment or point of brick: or rec:. Is it a Brick model?");
            return null;
        }
        return read(model, problems);
    }

    private static SiteDraft read(Model model, SiteImportProblems problems) {
        PlaceReader places = new PlaceReader(model, problems);
        List<Space> spaces = places.spaces();
        Site site = places.site(spaces);
        List<Floor> floors = places.floors();
        List<Equipment> equipment = new EquipmentReader(model, places, problems).equipment();
        PointReader points = new PointReader(model, site.key(), problems);
        List<PointDraft> read = model.of(EntityRole.POINT).map(points::read).toList();
        return new SiteDraft(site, floors, spaces, equipment, read, Map.of());
    }
}
