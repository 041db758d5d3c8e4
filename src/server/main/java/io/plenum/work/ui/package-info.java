/** The pages of work orders. */
@NullMarked
package io.plenum.work.ui;

import org.jspecify.annotations.NullMarked;
