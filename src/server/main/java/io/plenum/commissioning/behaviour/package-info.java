/** What a point is, by how its values behave: features of the signal compared with those of known points. Names are not read. */
@NullMarked
package io.plenum.commissioning.behaviour;

import org.jspecify.annotations.NullMarked;
