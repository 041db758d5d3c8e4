/** Reports on the screen. */
@NullMarked
package io.plenum.report.ui;

import org.jspecify.annotations.NullMarked;
