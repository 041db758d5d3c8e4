package io.plenum.connector;

/** Published inside this module after the stored connections have changed. */
record ConnectionsChanged() {}
