/** What plain conditions miss: small leaks and dampers that do not follow, against what the file itself shows. */
@NullMarked
package io.plenum.fault.residual;

import org.jspecify.annotations.NullMarked;
