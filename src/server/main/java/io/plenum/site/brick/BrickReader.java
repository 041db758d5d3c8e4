package io.plenum.site.brick;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.shape.DescribedModel;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** Turns a Brick model in Turtle into a site. All problems of the file are reported, not only the first. */
public final class BrickReader {

    private BrickReader() {}

    /**
     * Null where the file describes nothing at all; with errors in {@code problems} the result is incomplete.
     *
     * @param check gets what was read
     */
    public static @Nullable SiteDraft read(
            String fileName, byte[] turtle, SiteImportProblems problems, Consumer<DescribedModel> check) {
        TurtleFile file = TurtleFile.parse(fileName, turtle, problems);
        if (problems.hasErrors()) {
            return null;
        }
        Ashrae223.translate(file);
        return read(file, problems, check);
    }

    static @Nullable SiteDraft read(TurtleFile file, SiteImportProblems problems, Consumer<DescribedModel> check) {
        Model model = new Model(file, problems);
        if (model.entities().findAny().isEmpty()) {
            problems.error(
                    file.name(),
                    0,
                    null,
                    "describes no site, floor, space, equipment or point of brick: or rec:. Is it a Brick model?");
            return null;
        }
        SiteDraft draft = read(model, problems);
        if (!problems.hasErrors()) {
            check.accept(new ReadModel(model));
        }
        return draft;
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

    /** The model for those who look at it as it was written. */
    private record ReadModel(Model model) implements DescribedModel {

        @Override
        public String file() {
            return model.file().name();
        }

        @Override
        public Stream<Resource> entities() {
            return model.entities().map(Entity::id);
        }

        @Override
        public String role(Resource entity) {
            Entity known = model.file().entity(entity);
            return (known == null ? EntityRole.NONE : model.roleOf(known)).name();
        }

        @Override
        public List<String> classes(Resource entity) {
            return values(entity, Vocabulary.TYPE)
                    .map(type -> Vocabulary.canonical(type.stringValue()))
                    .filter(type -> type.startsWith(Vocabulary.BRICK) || type.startsWith(Vocabulary.REC))
                    .map(type -> ClassName.inBrickStyle(Vocabulary.localName(type)))
                    .filter(ClassName::isKnown)
                    .distinct()
                    .toList();
        }

        @Override
        public List<Resource> related(Resource entity, String property) {
            Entity known = model.file().entity(entity);
            return known == null
                    ? List.of()
                    : model.related(known, property).stream().map(Entity::id).toList();
        }

        @Override
        public Stream<Value> values(Resource entity, String property) {
            Entity known = model.file().entity(entity);
            return known == null ? Stream.empty() : known.all(property).stream().map(Entity.Fact::value);
        }

        @Override
        public long line(Resource entity, String property) {
            Entity known = model.file().entity(entity);
            return known == null ? 0 : known.line(property);
        }

        @Override
        public String key(Resource entity) {
            Entity known = model.file().entity(entity);
            return known == null ? entity.stringValue() : model.keyOf(known);
        }
    }
}
