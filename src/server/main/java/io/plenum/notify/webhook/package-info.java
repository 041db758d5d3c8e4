/** Other systems, told by signed HTTP posts. */
@NullMarked
@NamedInterface("webhook")
package io.plenum.notify.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
