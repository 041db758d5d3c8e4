/** The life of an alarm after ISA-18.2, changed in one place and one transaction at a time. */
@NullMarked
@NamedInterface("state")
package io.plenum.alarm.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
