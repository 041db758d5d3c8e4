/** What reaches a person, and by which way: their choices, their phone, their quiet hours. */
@NullMarked
@NamedInterface("reach")
package io.plenum.notify.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
