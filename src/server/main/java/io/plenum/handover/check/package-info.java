/** Looks for what is open, wrong or missing at a site. */
@NullMarked
package io.plenum.handover.check;

import org.jspecify.annotations.NullMarked;
