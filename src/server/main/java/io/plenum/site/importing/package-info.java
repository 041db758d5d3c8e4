/** A site folder read, checked and taken over: all of it or nothing. */
@NullMarked
@NamedInterface("importing")
package io.plenum.site.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
