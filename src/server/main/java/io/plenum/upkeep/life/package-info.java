/** How long equipment lasts: paths of degradation, first passage of a limit, lives in counted hours; pure computing. */
@NullMarked
@NamedInterface("life")
package io.plenum.upkeep.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
