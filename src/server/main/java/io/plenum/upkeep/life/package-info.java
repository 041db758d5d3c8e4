/** How long equipment lasts: paths of degradation, first passage of a limit, lives in counted hours; pure computing. */
@NullMarked
package io.plenum.upkeep.life;

import org.jspecify.annotations.NullMarked;
