/** Web Push: devices that people have added, messages encrypted for them, and the way to push services (RFC 8030, 8291, 8292). */
@NullMarked
@NamedInterface("push")
package io.plenum.notify.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
