/** The pages of faults. */
@NullMarked
package io.plenum.fault.ui;

import org.jspecify.annotations.NullMarked;
