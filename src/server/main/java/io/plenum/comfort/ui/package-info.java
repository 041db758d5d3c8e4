/** The page of comfort and of complaints. */
@NullMarked
package io.plenum.comfort.ui;

import org.jspecify.annotations.NullMarked;
