/** What the names of columns say: which point each is, and of what equipment an export is. */
@NullMarked
package io.plenum.fault.offline.naming;

import org.jspecify.annotations.NullMarked;
