/** What is a consequence of what: alarms are put beneath their cause. */
@NullMarked
@NamedInterface("correlation")
package io.plenum.alarm.correlation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
