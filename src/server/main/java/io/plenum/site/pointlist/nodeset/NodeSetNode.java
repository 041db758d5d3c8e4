package io.plenum.site.pointlist.nodeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node while its element is read. */
final class NodeSetNode {

    final long line;
    final String element;
    final String id;
    final String browseName;
    final String dataType;
    final int rank;
    final boolean writable;

    @Nullable
    String parent;

    String displayName = "";
    String description = "";
    String type = "";
    boolean property;
    boolean ofType;

    /** Whether its value is being read, in which names are values. */
    boolean inValue;

    /** Texts within its value, in their order. */
    final List<String> values = new ArrayList<>();

    /** Number of the unit within its value, null where there is none. */
    @Nullable
    Integer unit;

    NodeSetNode(long line, String element, String id, String browseName, String dataType, int rank, boolean writable) {
        this.line = line;
        this.element = element;
        this.id = id;
        this.browseName = browseName;
        this.dataType = dataType;
        this.rank = rank;
        this.writable = writable;
    }

    String name() {
        return displayName.isEmpty() ? browseName.replaceFirst("^\\d+:", "") : displayName;
    }
}
