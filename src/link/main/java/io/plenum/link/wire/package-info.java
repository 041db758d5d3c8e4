/** The records of the contract as messages of link.proto, and back: how what one side of the link knows becomes what it sends. */
@NullMarked
@NamedInterface("wire")
package io.plenum.link.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
