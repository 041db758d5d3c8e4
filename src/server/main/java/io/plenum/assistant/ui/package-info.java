/** The page of proposals, where people sign or reject what assistants have proposed. */
@NullMarked
package io.plenum.assistant.ui;

import org.jspecify.annotations.NullMarked;
