package io.plenum.serving;

/** Published when somebody has changed what is served, or where. */
record ServingChanged() {}
