/** Recommendations on the screen. */
@NullMarked
package io.plenum.recommendation.ui;

import org.jspecify.annotations.NullMarked;
