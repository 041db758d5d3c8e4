package io.plenum.alarm;

import io.plenum.point.ControllerEvent;
import java.util.List;

/**
 * Somebody has acknowledged alarms at their controllers, or we have. Told to plain {@code @EventListener}s inside the transaction that
 * stores it, like {@link AlarmsChanged}.
 */
public record ControllerAcknowledged(List<ControllerEvent> events) {}
