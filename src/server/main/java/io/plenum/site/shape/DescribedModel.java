package io.plenum.site.shape;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/** A model as it was read, whatever format and words it came in. */
public interface DescribedModel {

    /** Name of its file. */
    String file();

    /** All that is a site, floor, space, equipment or point. */
    Stream<Resource> entities();

    /** SITE, FLOOR, SPACE, EQUIPMENT or POINT; NONE for all else. */
    String role(Resource entity);

    /** Names of all its classes that are known, in Brick's style. */
    List<String> classes(Resource entity);

    /** Entities to which a relation leads, from whichever end it was written. */
    Collection<Resource> related(Resource entity, String property);

    /** What is said of it with a property. */
    Stream<Value> values(Resource entity, String property);

    /** Line of the property where it is given, else of the entity; counted from 1. */
    long line(Resource entity, String property);

    /** How the entity is called here. */
    String key(Resource entity);
}
