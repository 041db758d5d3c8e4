/** Keeps drafts, backgrounds and versions of plans. */
@NullMarked
package io.plenum.drawing.store;

import org.jspecify.annotations.NullMarked;
