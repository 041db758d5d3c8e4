/** Times as text: the one strict reader of ISO-8601. */
@NullMarked
@NamedInterface("time")
package io.plenum.point.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
