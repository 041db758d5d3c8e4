package io.plenum.comfort.complaint;

import java.time.Instant;
import java.util.Map;

/** Tells what was measured in a room at an instant; nothing is in it that was not known or not to be trusted. */
@FunctionalInterface
interface RoomConditions {

    Map<RoomQuantity, Double> of(String space, Instant time);
}
