/** How the rooms fared, reckoned from the stored hours. */
@NullMarked
package io.plenum.comfort.score;

import org.jspecify.annotations.NullMarked;
