/** Approved recommendations that Plenum carries out for a period through loops: previewed, watched, measured, kept or taken back. */
@NullMarked
package io.plenum.control.action;

import org.jspecify.annotations.NullMarked;
