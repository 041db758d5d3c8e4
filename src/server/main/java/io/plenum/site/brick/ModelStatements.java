package io.plenum.site.brick;

import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.shape.DescribedModel;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

/**
 * A model that another format says, in the statements of Brick: whatever format it comes from, the same sites, floors, owners and kinds are
 * made of it, with the same warnings. Subjects are keys.
 */
public final class ModelStatements {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final SiteImportProblems problems;
    private final TurtleFile file;

    /** @param file its name, for warnings */
    public ModelStatements(String file, SiteImportProblems problems) {
        this.problems = problems;
        this.file = TurtleFile.empty(file, problems);
    }

    /** Says of what class of Brick something is, by the local name of the class. */
    public void type(String subject, String brickClass, long line) {
        file.add(iri(subject), Vocabulary.TYPE, VALUES.createIRI(Vocabulary.BRICK, brickClass), line);
    }

    public void text(String subject, String property, String text, long line) {
        file.add(iri(subject), property, VALUES.createLiteral(text), line);
    }

    public void relate(String subject, String property, String other, long line) {
        file.add(iri(subject), property, iri(other), line);
    }

    public void list(String subject, String property, List<String> texts, long line) {
        Value next = VALUES.createIRI(Vocabulary.NIL);
        for (String text : texts.reversed()) {
            Resource cell = VALUES.createBNode();
            file.add(cell, Vocabulary.FIRST, VALUES.createLiteral(text), line);
            file.add(cell, Vocabulary.REST, next, line);
            next = cell;
        }
        file.add(iri(subject), property, next, line);
    }

    /** Where the values of a point come from, in the words of its connector. */
    public void source(String point, String connection, String address, long line) {
        Resource reference = VALUES.createBNode();
        file.add(reference, Vocabulary.CONNECTION, VALUES.createLiteral(connection), line);
        file.add(reference, Vocabulary.ADDRESS, VALUES.createLiteral(address), line);
        file.add(iri(point), Vocabulary.REFERENCE, reference, line);
    }

    private static IRI iri(String key) {
        return VALUES.createIRI(TurtleFile.DEFAULT_BASE, key);
    }

    /**
     * Null where nothing was said at all; with errors in the problems it is incomplete.
     *
     * @param check gets what was read
     */
    public @Nullable SiteDraft read(Consumer<DescribedModel> check) {
        return BrickReader.read(file, problems, check);
    }
}
