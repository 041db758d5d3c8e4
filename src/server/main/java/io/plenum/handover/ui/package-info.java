/** The handover report on screen. */
@NullMarked
package io.plenum.handover.ui;

import org.jspecify.annotations.NullMarked;
