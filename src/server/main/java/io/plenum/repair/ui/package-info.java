/** The page of gaps and what became of them. */
@NullMarked
package io.plenum.repair.ui;

import org.jspecify.annotations.NullMarked;
