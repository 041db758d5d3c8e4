/**
 * Modbus TCP: reads registers of devices and of gateways to serial lines, with the register maps of common meters; writes
 * registers and coils that are commanded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"point", "point :: *", "link", "link :: command", "link :: present"})
package io.plenum.modbus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
