package io.plenum.point;

import java.util.Set;

/** The connections that the installation has, by the names under which points mention them. */
@FunctionalInterface
public interface ConnectionNames {

    Set<String> names();
}
