/** The faceplate of a point: what it is, who holds it, and the form that commands it. */
@NullMarked
package io.plenum.command.ui.faceplate;

import org.jspecify.annotations.NullMarked;
