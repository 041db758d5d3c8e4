/** The design language on one page, for whoever builds a screen. */
@NullMarked
package io.plenum.shell.design;

import org.jspecify.annotations.NullMarked;
