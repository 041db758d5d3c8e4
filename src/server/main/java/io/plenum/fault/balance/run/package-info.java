/** Asks the balances once a day, keeps what they say, and makes findings of what is proven. */
@NullMarked
package io.plenum.fault.balance.run;

import org.jspecify.annotations.NullMarked;
