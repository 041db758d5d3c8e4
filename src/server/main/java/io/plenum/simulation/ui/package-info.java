/** The pages of what-if. */
@NullMarked
package io.plenum.simulation.ui;

import org.jspecify.annotations.NullMarked;
