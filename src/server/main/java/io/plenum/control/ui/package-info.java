/** The page of supervisory control. */
@NullMarked
package io.plenum.control.ui;

import org.jspecify.annotations.NullMarked;
