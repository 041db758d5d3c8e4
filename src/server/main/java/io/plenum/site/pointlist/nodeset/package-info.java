/** Node sets of OPC UA: their variables as a list of points. */
@NullMarked
package io.plenum.site.pointlist.nodeset;

import org.jspecify.annotations.NullMarked;
