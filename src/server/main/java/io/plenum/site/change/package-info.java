/** Changes of a site's model by people: checked as a whole, applied all or nothing, undone from the history. */
@NullMarked
@NamedInterface("change")
package io.plenum.site.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
