/** Models in the words of Project Haystack, as Zinc and JSON, read into the same statements as Brick. */
@NullMarked
package io.plenum.site.haystack;

import org.jspecify.annotations.NullMarked;
