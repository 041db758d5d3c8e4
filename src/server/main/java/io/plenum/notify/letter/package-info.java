/** What a mail says: words, pictures, chart. */
@NullMarked
package io.plenum.notify.letter;

import org.jspecify.annotations.NullMarked;
