/** Values of the server that gateways offer to workstations of the building: read there, never written. */
@NullMarked
@NamedInterface("serving")
package io.plenum.link.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
