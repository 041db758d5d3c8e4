package io.plenum.advice.estimate;

import java.util.List;

/** Looks for one kind of improvement in a building that was learned. */
@FunctionalInterface
interface Specialist {

    List<Appraisal> look(Study study);
}
