package io.plenum.fault.selftest;

import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fault detection's tests of itself have shown. */
public interface SelfTests {

    /** Days for which results are kept. */
    int KEPT = 90;

    /** By unit, fault and size over the days that are kept. */
    List<SizeSummary> summaries(Site site);

    /** The latest day at which faults began; null where nothing was tested yet. */
    @Nullable
    LocalDate latest(Site site);
}
