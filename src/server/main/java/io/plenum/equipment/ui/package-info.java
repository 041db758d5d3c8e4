/** The list of equipment, and the page of each piece. */
@NullMarked
package io.plenum.equipment.ui;

import org.jspecify.annotations.NullMarked;
