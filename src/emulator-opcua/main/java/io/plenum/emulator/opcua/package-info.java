/** Aula House over OPC UA: lighting, security, photovoltaics and charge points. */
@NullMarked
@ApplicationModule(allowedDependencies = {"emulator", "emulator :: takeback"})
package io.plenum.emulator.opcua;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
