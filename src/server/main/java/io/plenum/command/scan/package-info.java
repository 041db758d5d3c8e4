/**
 * What others hold: priority arrays read gently in the background, what stood in them for how long, and who that may have been.
 */
@NullMarked
package io.plenum.command.scan;

import org.jspecify.annotations.NullMarked;
