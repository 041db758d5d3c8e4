package io.plenum.site.brick;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/**
 * Resolves names relative to a URN too: RFC 3986 allows {@code @base <urn:plenum:aula-house/>}, RDF4J takes such a base for
 * opaque and refuses. While it resolves, the URN is dressed up as a hierarchical IRI.
 */
final class UrnTurtleParser extends TurtleParser {

    private static final String URN = "urn:";
    private static final String DRESSED = "urn-base://urn/";

    @Override
    protected void setBaseURI(String base) {
        super.setBaseURI(base.startsWith(URN) ? DRESSED + base.substring(URN.length()) : base);
    }

    @Override
    protected IRI createURI(String iri) throws RDFParseException {
        return super.createURI(iri.startsWith(DRESSED) ? URN + iri.substring(DRESSED.length()) : iri);
    }

    /** The line that is being read. */
    int line() {
        return getLineNumber();
    }
}
