/** Trials: which days an action is on, drawn at random in blocks, and what the meters then say of each action by itself. */
@NullMarked
@NamedInterface("trial")
package io.plenum.control.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
