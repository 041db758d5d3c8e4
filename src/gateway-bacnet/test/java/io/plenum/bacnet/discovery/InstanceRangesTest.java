package io.plenum.bacnet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.bacnet.discovery.InstanceRanges.Range;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which devices discovery asks for, and in how many questions. */
class InstanceRangesTest {

    @Test
    void rangesAreAskedForInSteps() {
        InstanceRanges ranges = Objects.requireNonNull(InstanceRanges.parse("1000-2499, 7", 1000));
        assertThat(ranges.questions()).containsExactly(new Range(1000, 1999), new Range(2000, 2499), new Range(7, 7));
        assertThat(ranges.contains(2499)).isTrue();
        assertThat(ranges.contains(2500)).isFalse();
    }

    /** All of them in steps of one would take weeks. */
    @Test
    void theStepGrowsWhereThereWouldBeTooManyQuestions() {
        InstanceRanges all = Objects.requireNonNull(InstanceRanges.parse("0-4194302", 1));
        assertThat(all.questions()).hasSizeLessThanOrEqualTo(InstanceRanges.MOST_QUESTIONS);
    }

    @Test
    void whatIsNoRangeIsNone() {
        assertThat(InstanceRanges.parse("2000-1000", 1000)).isNull();
        assertThat(InstanceRanges.parse("1000-4194303", 1000)).isNull();
        assertThat(InstanceRanges.parse("all", 1000)).isNull();
    }
}
