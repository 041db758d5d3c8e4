/** A map without a server of tiles: outlines of countries that come with the product, and where sites lie in it. */
@NullMarked
package io.plenum.portfolio.map;

import org.jspecify.annotations.NullMarked;
