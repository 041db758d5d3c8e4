/** What assistants propose, kept until a person signs or rejects it. Nothing here writes before that. */
@NullMarked
@NamedInterface("proposal")
package io.plenum.assistant.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
