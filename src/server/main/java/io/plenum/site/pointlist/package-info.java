/** Lists of points without places: EDE, and tables of Niagara, Metasys and Desigo kind; what they add to a site. */
@NullMarked
package io.plenum.site.pointlist;

import org.jspecify.annotations.NullMarked;
