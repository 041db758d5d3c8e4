/** How good the alarms are: the figures of ISA-18.2 clause 16 and EEMUA 191, and what the site expects of them. */
@NullMarked
@NamedInterface("performance")
package io.plenum.alarm.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
