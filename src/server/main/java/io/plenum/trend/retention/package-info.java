/** What is packed, what is forgotten, and how large history is. */
@NullMarked
@NamedInterface("retention")
package io.plenum.trend.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
