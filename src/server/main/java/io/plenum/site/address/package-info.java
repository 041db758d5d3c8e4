/** Addresses of points in the notation of their connectors, as models and lists write them. */
@NullMarked
package io.plenum.site.address;

import org.jspecify.annotations.NullMarked;
