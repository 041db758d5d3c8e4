/** What a mail says: words, pictures, chart. */
@NullMarked
package io.plenum.notify.message;

import org.jspecify.annotations.NullMarked;
