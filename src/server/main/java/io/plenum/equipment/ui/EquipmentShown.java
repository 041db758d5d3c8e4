package io.plenum.equipment.ui;

/** Which equipment the list shows. */
enum EquipmentShown {
    ALL,
    /** Alarms, faults, or values that are missing. */
    NOT_WELL
}
