/** Tools that read, with the rights of whoever asks. */
@NullMarked
package io.plenum.assistant.reading;

import org.jspecify.annotations.NullMarked;
