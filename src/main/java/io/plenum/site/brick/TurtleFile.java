package io.plenum.site.brick;

import io.plenum.site.ImportProblems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.jspecify.annotations.Nullable;

/** A parsed Turtle file: every subject with its facts and their lines. */
final class TurtleFile {

    /** Where a file names no base, so that its relative names can still be resolved. */
    static final String DEFAULT_BASE = "urn:plenum:site/";

    private final String name;
    private final Map<Resource, Entity> entities = new LinkedHashMap<>();

    private TurtleFile(String name) {
        this.name = name;
    }

    /** A syntax error is reported with its line; what was read before it is kept. */
    static TurtleFile parse(String name, byte[] turtle, ImportProblems problems) {
        TurtleFile file = new TurtleFile(name);
        UrnTurtleParser parser = new UrnTurtleParser();
        parser.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
        parser.setRDFHandler(file.handler(parser));
        try {
            parser.parse(new ByteArrayInputStream(turtle), DEFAULT_BASE);
        } catch (RDFParseException e) {
            problems.error(name, Math.max(e.getLineNumber(), parser.line()), null, "is not Turtle: " + e.getMessage());
        } catch (RDFHandlerException | IOException e) {
            problems.error(name, parser.line(), null, "cannot be read: " + e.getMessage());
        }
        return file;
    }

    private AbstractRDFHandler handler(UrnTurtleParser parser) {
        return new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                long line = parser.line();
                entities.computeIfAbsent(statement.getSubject(), id -> new Entity(id, line))
                        .add(statement.getPredicate().stringValue(), statement.getObject(), line);
            }
        };
    }

    String name() {
        return name;
    }

    Collection<Entity> entities() {
        return entities.values();
    }

    @Nullable
    Entity entity(Value id) {
        return id instanceof Resource resource ? entities.get(resource) : null;
    }
}
