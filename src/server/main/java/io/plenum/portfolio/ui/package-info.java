/** The page of the portfolio. */
@NullMarked
package io.plenum.portfolio.ui;

import org.jspecify.annotations.NullMarked;
