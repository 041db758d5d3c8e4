package io.plenum.site.brick;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.ImportProblems;
import io.plenum.site.PointDraft;
import io.plenum.site.Site;
import io.plenum.site.SiteDraft;
import io.plenum.site.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a Brick model in Turtle into a site. All problems of the file are reported, not only the first. */
public final class BrickReader {

    private final Model model;
    private final ImportProblems problems;

    private BrickReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Null where the file describes no site at all; with errors in {@code problems} the result is incomplete. */
    public static @Nullable SiteDraft read(String fileName, byte[] turtle, ImportProblems problems) {
        TurtleFile file = TurtleFile.parse(fileName, turtle, problems);
        if (problems.hasErrors()) {
            return null;
        }
        return new BrickReader(new Model(file, problems), problems).read();
    }

    private @Nullable SiteDraft read() {
        checkEntities();
        PlaceReader places = new PlaceReader(model, problems);
        PointReader points = new PointReader(model, problems);
        List<Space> spaces = places.spaces();
        List<PointDraft> read = model.of(Role.POINT).map(points::read).toList();
        Site site = places.site(spaces);
        if (site == null) {
            return null;
        }
        List<Floor> floors = places.floors(site.key());
        List<Equipment> equipment = new EquipmentReader(model, problems).equipment();
        return new SiteDraft(site, floors, spaces, equipment, read, Map.of());
    }

    private void checkEntities() {
        Map<String, Long> keys = new HashMap<>();
        model.entities().forEach(entity -> {
            Long before = keys.putIfAbsent(model.keyOf(entity), entity.line());
            if (before != null) {
                error(entity, "the same key is used in line " + before + ".");
            }
            if (entity.brickClass() == null) {
                error(entity, "has no class (a brick:…).");
            }
        });
    }

    private void error(Entity entity, String message) {
        problems.error(model.file().name(), entity.line(Words.TYPE), model.keyOf(entity), message);
    }
}
