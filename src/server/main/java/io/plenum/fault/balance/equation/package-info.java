/** From the site model to the balances in which its sensors have a part. */
@NullMarked
@NamedInterface("equation")
package io.plenum.fault.balance.equation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
