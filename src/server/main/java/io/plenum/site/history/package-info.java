/** What was changed in a site's model, by whom and when: each thing of it before and after, from which a change is undone. */
@NullMarked
@NamedInterface("history")
package io.plenum.site.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
