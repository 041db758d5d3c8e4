/** The maintenance plan, and how each piece of equipment wears, for people. */
@NullMarked
package io.plenum.upkeep.ui;

import org.jspecify.annotations.NullMarked;
