/** Models written for other programs: what is written is read back to the same model. */
@NullMarked
package io.plenum.site.exporting;

import org.jspecify.annotations.NullMarked;
