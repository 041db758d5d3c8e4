package io.plenum.link.serving;

import io.plenum.point.unit.Unit;
import java.util.List;

/**
 * A value of the server that workstations of the building may read.
 *
 * @param name unique among the objects that are served
 * @param stateTexts as those of a point: off and on, or state 1, 2, …; empty for numbers and where they are not known
 */
public record ServedObject(ServedId id, String name, String description, Unit unit, List<String> stateTexts) {}
