/** Sessions of browsers: which there are and what ends them. */
@NullMarked
@NamedInterface("session")
package io.plenum.access.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
