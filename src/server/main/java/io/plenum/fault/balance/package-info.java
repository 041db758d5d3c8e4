/** Sensors that check each other: biases of sensors from balances of heat, air, water and electricity, and what the sensors should read. */
@NullMarked
@NamedInterface("balance")
package io.plenum.fault.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
