/** Reads Brick models in Turtle into plain records, and says with line and entity what is wrong with them. */
@NullMarked
package io.plenum.site.brick;

import org.jspecify.annotations.NullMarked;
