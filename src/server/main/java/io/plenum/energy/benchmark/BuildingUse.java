package io.plenum.energy.benchmark;

/** What a building is for, as benchmarks tell buildings apart. */
public enum BuildingUse {
    OFFICE,
    SCHOOL,
    UNIVERSITY,
    HOTEL,
    HOSPITAL,
    CLINIC,
    CULTURE
}
