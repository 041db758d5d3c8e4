/** Aula House over BACnet/IP: one device for each controller, each on its own loopback address. */
@NullMarked
@ApplicationModule(allowedDependencies = {"bacnetip", "emulator", "emulator :: takeback"})
package io.plenum.emulator.bacnet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
