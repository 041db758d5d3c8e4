package io.plenum.connector;

import io.plenum.point.BroadcastEvent;

/** Published inside this module after the stored connections have changed. */
record ConnectionsChanged() implements BroadcastEvent {}
