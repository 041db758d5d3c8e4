/** Counts from history how much equipment is used and how its actuators move, and keeps that up day by day. */
@NullMarked
package io.plenum.upkeep.wear;

import org.jspecify.annotations.NullMarked;
