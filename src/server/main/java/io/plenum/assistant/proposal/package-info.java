/** What assistants propose, kept until a person signs or rejects it. Nothing here writes before that. */
@NullMarked
package io.plenum.assistant.proposal;

import org.jspecify.annotations.NullMarked;
