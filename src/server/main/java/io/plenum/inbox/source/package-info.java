/** What waits for people in the lists of the modules. */
@NullMarked
package io.plenum.inbox.source;

import org.jspecify.annotations.NullMarked;
