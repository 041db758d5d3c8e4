/** Reads the names of points: tokens, abbreviations, patterns; proposes class, equipment and place with the reasons, or abstains. */
@NullMarked
package io.plenum.commissioning.naming;

import org.jspecify.annotations.NullMarked;
