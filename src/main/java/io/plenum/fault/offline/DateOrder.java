package io.plenum.fault.offline;

/** How a file orders day and month where it writes both as numbers. */
enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST
}
