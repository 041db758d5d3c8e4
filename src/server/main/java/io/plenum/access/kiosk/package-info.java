/** Kiosk displays: links that show one floor. */
@NullMarked
@NamedInterface("kiosk")
package io.plenum.access.kiosk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
