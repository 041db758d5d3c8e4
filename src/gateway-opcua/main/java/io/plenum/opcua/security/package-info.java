/** Endpoints, certificates, trust. */
@NullMarked
@NamedInterface("security")
package io.plenum.opcua.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
