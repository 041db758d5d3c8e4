package io.plenum.point;

/** What people call the controllers behind points. */
@FunctionalInterface
public interface SourceNames {

    /** Name of the controller of this point, its connection's where it has none; the address where nothing better is known. */
    String controller(PointSource source);
}
