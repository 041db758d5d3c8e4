/** Scenarios beside what the virtual building truly does, and what they cost to compute. */
@NullMarked
package io.plenum.trial.scenario;

import org.jspecify.annotations.NullMarked;
