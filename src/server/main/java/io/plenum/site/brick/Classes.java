package io.plenum.site.brick;

import io.plenum.site.importing.SiteImportProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;

/** The class of each entity: the most special that is known, with what the file itself says of its own classes. */
final class Classes {

    private static final Set<String> NOTHING_SAID =
            Set.of("NamedIndividual", "Thing", "Resource", "Entity", "Named_Individual");

    private final TurtleFile file;
    private final SiteImportProblems problems;
    private final Map<Entity, String> names = new HashMap<>();

    Classes(TurtleFile file, SiteImportProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** In the style of Brick; empty where the file says none. */
    String of(Entity entity) {
        return names.computeIfAbsent(entity, this::find);
    }

    /** Whether one of its classes is in a vocabulary of buildings. */
    boolean isOfBuildings(Entity entity) {
        return entity.all(Vocabulary.TYPE).stream()
                .map(fact -> Vocabulary.canonical(fact.value().stringValue()))
                .anyMatch(iri -> iri.startsWith(Vocabulary.BRICK) || iri.startsWith(Vocabulary.REC));
    }

    private String find(Entity entity) {
        String best = "";
        for (Entity.Fact fact : entity.all(Vocabulary.TYPE)) {
            if (fact.value() instanceof IRI iri) {
                String name = known(iri, new HashSet<>());
                best = isBetter(name, best) ? name : best;
            }
        }
        return best;
    }

    /** A file may have all classes above written out: the one of most words says most. */
    private static boolean isBetter(String name, String than) {
        if (NOTHING_SAID.contains(name)) {
            return false;
        }
        boolean known = ClassName.isKnown(name);
        boolean knownBefore = ClassName.isKnown(than);
        if (than.isEmpty() || known != knownBefore) {
            return than.isEmpty() || known;
        }
        return name.split("_", -1).length > than.split("_", -1).length;
    }

    /** A class of the file's own is what it is below. */
    private String known(IRI iri, Set<Value> seen) {
        String canonical = Vocabulary.canonical(iri.stringValue());
        String local = Vocabulary.localName(canonical);
        String name = canonical.startsWith(Vocabulary.REC) ? ClassName.inBrickStyle(local) : local;
        boolean foreign = !canonical.startsWith(Vocabulary.BRICK) && !canonical.startsWith(Vocabulary.REC);
        Entity own = file.entity(iri);
        if ((foreign || !ClassName.isKnown(name)) && own != null && seen.add(iri)) {
            for (Entity.Fact above : own.all(Vocabulary.SUBCLASS)) {
                if (above.value() instanceof IRI parent) {
                    return known(parent, seen);
                }
            }
        }
        return name;
    }

    /** Says of each class that nobody knows what it was taken for, and what may have been meant. */
    void check(List<Entity> entities, Map<Entity, EntityRole> roles) {
        Map<String, List<Entity>> unknown = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Entity entity : entities) {
            String name = of(entity);
            if (!name.isEmpty() && !ClassName.isKnown(name)) {
                unknown.computeIfAbsent(name, key -> {
                            order.add(key);
                            return new ArrayList<>();
                        })
                        .add(entity);
            }
        }
        for (String name : order) {
            List<Entity> all = unknown.getOrDefault(name, List.of());
            Entity first = all.getFirst();
            problems.warning(
                    file.name(),
                    first.line(Vocabulary.TYPE),
                    first.name(),
                    words(name, all.size(), roles.getOrDefault(first, EntityRole.NONE)));
        }
    }

    private static String words(String name, int count, EntityRole role) {
        String meant = ClassName.nearest(name);
        return "unknown class " + name + (count > 1 ? " (and " + (count - 1) + " more of it)" : "") + "; taken for "
                + (role == EntityRole.SPACE ? "a space" : role == EntityRole.POINT ? "a point" : "equipment") + ". "
                + (meant == null
                        ? "Use a class of Brick, or say rdfs:subClassOf one."
                        : "Is brick:" + meant + " meant?");
    }
}
