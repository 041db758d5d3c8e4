/** Plans drawn on screen, over HTTP. */
@NullMarked
package io.plenum.drawing.rest;

import org.jspecify.annotations.NullMarked;
