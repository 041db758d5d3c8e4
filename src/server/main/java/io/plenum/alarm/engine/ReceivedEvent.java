package io.plenum.alarm.engine;

import io.plenum.point.ControllerEvent;

/**
 * News of a controller.
 *
 * @param acknowledgedThere whether the news is that somebody has acknowledged it at the controller
 */
record ReceivedEvent(ControllerEvent event, boolean acknowledgedThere) {}
