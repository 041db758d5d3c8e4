/** The building at a glance: all floors above each other. */
@NullMarked
package io.plenum.twin.ui.building;

import org.jspecify.annotations.NullMarked;
