package io.plenum.fault;

import java.time.LocalDate;
import java.util.List;

/** What was found on one day, the longest first. */
public record DayResult(LocalDate day, Verdict verdict, List<DayFinding> findings) {}
