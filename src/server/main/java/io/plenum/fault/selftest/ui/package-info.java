/** The page on which fault detection shows how well it would have noticed. */
@NullMarked
package io.plenum.fault.selftest.ui;

import org.jspecify.annotations.NullMarked;
