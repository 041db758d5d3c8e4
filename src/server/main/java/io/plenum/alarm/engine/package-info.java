/** Evaluates the rules on each sample, and hands what they say to the store. */
@NullMarked
@NamedInterface("engine")
package io.plenum.alarm.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
