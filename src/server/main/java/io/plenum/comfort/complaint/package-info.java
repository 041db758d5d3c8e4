/** What people complain of, beside what was measured. */
@NullMarked
@NamedInterface("complaint")
package io.plenum.comfort.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
