/** The page on which plans are drawn. */
@NullMarked
package io.plenum.drawing.ui;

import org.jspecify.annotations.NullMarked;
