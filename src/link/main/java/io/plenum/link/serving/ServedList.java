package io.plenum.link.serving;

import java.util.List;
import java.util.Set;

/**
 * All that a gateway serves.
 *
 * @param revision another one whenever something has changed
 * @param connections whose networks get them
 */
public record ServedList(long revision, Set<String> connections, List<ServedObject> objects) {

    /** Most objects that are served. */
    public static final int MOST = 2_000;

    public static final ServedList NONE = new ServedList(0, Set.of(), List.of());

    /** What a connection serves that is none of these any more. */
    public ServedList without() {
        return new ServedList(revision, Set.of(), List.of());
    }
}
