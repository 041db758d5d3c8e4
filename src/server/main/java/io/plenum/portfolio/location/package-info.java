/** Where sites are. */
@NullMarked
package io.plenum.portfolio.location;

import org.jspecify.annotations.NullMarked;
