/** Other systems, told by signed HTTP posts. */
@NullMarked
package io.plenum.notify.webhook;

import org.jspecify.annotations.NullMarked;
