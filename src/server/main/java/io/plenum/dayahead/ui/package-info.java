/** The page Tomorrow. */
@NullMarked
package io.plenum.dayahead.ui;

import org.jspecify.annotations.NullMarked;
