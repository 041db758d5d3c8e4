/** Naming and placing of discovered points on screen. */
@NullMarked
package io.plenum.commissioning.ui;

import org.jspecify.annotations.NullMarked;
