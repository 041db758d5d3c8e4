package io.plenum.work;

/** Told to plain listeners inside the transaction that stores the change: what a listener writes is kept or lost with it. */
public record WorkOrderChanged(WorkOrder order, WorkEvent event) {}
