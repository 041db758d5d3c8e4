package io.plenum.site.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.sail.SailConnection;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;

/** Holds statements against a file of shapes, in memory. Of one shape the engine gives up to 1,000 results. */
final class ShaclEngine {

    /**
     * One entity that does not keep to a shape.
     *
     * @param shape last part of the shape's name
     */
    record ShapeResult(String shape, Resource entity) {}

    private final Model shapes = new LinkedHashModel();

    /** @param resource beside this class */
    ShaclEngine(String resource) {
        try (InputStream in = ShaclEngine.class.getResourceAsStream(resource)) {
            TurtleParser parser = new TurtleParser();
            parser.setRDFHandler(new StatementCollector(shapes));
            parser.parse(in, "urn:plenum:shape");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ShapeResult> check(Collection<Statement> statements) {
        MemoryStore data = store(statements);
        MemoryStore rules = store(shapes, RDF4J.SHACL_SHAPE_GRAPH);
        try {
            return results(ShaclValidator.validate(data, rules).asModel());
        } finally {
            data.shutDown();
            rules.shutDown();
        }
    }

    private static MemoryStore store(Collection<Statement> statements, Resource... graph) {
        MemoryStore store = new MemoryStore();
        store.init();
        try (SailConnection connection = store.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            for (Statement one : statements) {
                connection.addStatement(one.getSubject(), one.getPredicate(), one.getObject(), graph);
            }
            connection.commit();
        }
        return store;
    }

    private static List<ShapeResult> results(Model report) {
        List<ShapeResult> found = new ArrayList<>();
        for (Statement said : report.filter(null, SHACL.SOURCE_SHAPE, null)) {
            Resource result = said.getSubject();
            for (Statement focus : report.filter(result, SHACL.FOCUS_NODE, null)) {
                if (said.getObject() instanceof IRI shape && focus.getObject() instanceof Resource entity) {
                    found.add(new ShapeResult(shape.getLocalName(), entity));
                }
            }
        }
        return found;
    }
}
