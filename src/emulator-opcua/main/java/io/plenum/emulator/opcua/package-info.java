/** Aula House over OPC UA: lighting, security, photovoltaics and charge points. */
@NullMarked
package io.plenum.emulator.opcua;

import org.jspecify.annotations.NullMarked;
