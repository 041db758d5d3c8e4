/** What overrides cost a day, as far as somebody can say. */
@NullMarked
@NamedInterface("cost")
package io.plenum.command.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
