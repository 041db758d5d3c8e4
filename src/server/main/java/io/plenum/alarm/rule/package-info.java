/** Alarm rules: conditions, formulas, the points they are bound to, and the rules an installation begins with. */
@NullMarked
@NamedInterface("rule")
package io.plenum.alarm.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
