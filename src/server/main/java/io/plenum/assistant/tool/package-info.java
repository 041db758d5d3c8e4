/** What a tool of an assistant is made of: what it says of itself, what it is asked, what it answers. */
@NullMarked
package io.plenum.assistant.tool;

import org.jspecify.annotations.NullMarked;
