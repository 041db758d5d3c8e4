package io.plenum.fault.offline;

import io.plenum.fault.DayResult;
import java.util.List;

/** Prints results for people or for programs. */
interface ResultPrinter {

    void print(List<DayResult> days);
}
