package io.plenum.equipment.plant;

/** Where something stands on the way through a plant, in the order of the way. */
public enum PlantStage {
    /** Gives the heat of chillers away: cooling towers and their circuits. */
    REJECTION,
    PRODUCTION,
    DISTRIBUTION,
    CONSUMPTION,
    ROOM
}
