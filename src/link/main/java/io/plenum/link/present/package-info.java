/** What addresses of controllers have at present, asked once for people who look at it: nothing of it goes into history. */
@NullMarked
@NamedInterface("present")
package io.plenum.link.present;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
