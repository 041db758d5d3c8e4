/** What of what was built may be handed out together. */
@NullMarked
package io.plenum.licence;

import org.jspecify.annotations.NullMarked;
