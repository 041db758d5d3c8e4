/** What people have done with alarms of controllers, carried out at the controllers. */
@NullMarked
@NamedInterface("alarm")
package io.plenum.link.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
