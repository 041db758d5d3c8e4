package io.plenum.work;

import java.util.List;

/** An order with all that belongs to it. */
public record WorkSheet(
        WorkOrder order, List<WorkStep> steps, List<WorkEffort> efforts, List<WorkPhoto> photos, List<WorkEvent> log) {}
