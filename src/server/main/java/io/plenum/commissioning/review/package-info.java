/** What is decided about proposals, what it would make of the site, and applying it. */
@NullMarked
package io.plenum.commissioning.review;

import org.jspecify.annotations.NullMarked;
