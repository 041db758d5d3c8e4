/** Asking the building: for rooms that a scenario was refused for, the smallest safe step of a set point that would show how they answer. */
@NullMarked
package io.plenum.simulation.experiment;

import org.jspecify.annotations.NullMarked;
