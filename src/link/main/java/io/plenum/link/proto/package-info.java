/** The messages of {@code link.proto}, generated. What they mean stands there; records are made of them in {@code link.wire}. */
@NamedInterface("proto")
package io.plenum.link.proto;

import org.springframework.modulith.NamedInterface;
