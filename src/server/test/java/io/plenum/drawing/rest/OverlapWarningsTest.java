package io.plenum.drawing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.drawing.DrawingReport;
import io.plenum.drawing.RoomOverlap;
import io.plenum.site.importing.SiteImportProblem;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whoever saves by a request reads the same sentence as whoever draws. */
class OverlapWarningsTest {

    private static List<SiteImportProblem> worded(List<RoomOverlap> overlaps, Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/plans");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new OverlapWarnings(messages)
                .worded(new DrawingReport("f", true, List.of(), List.of(), overlaps), locale)
                .problems();
    }

    @Test
    void bothRoomsAndWhatTheyShareAreNamed() {
        RoomOverlap one = new RoomOverlap("a", "Office", "b", "Store", 2.04);
        assertThat(worded(List.of(one), Locale.GERMAN)).singleElement().satisfies(problem -> {
            assertThat(problem.error()).isFalse();
            assertThat(problem.message()).startsWith("Office und Store überlappen um 2,0 m²");
        });
        RoomOverlap unknown = new RoomOverlap("a", "Office", "b", "Store", null);
        assertThat(worded(List.of(unknown), Locale.ENGLISH))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("Office and Store overlap by –"));
        assertThat(worded(Collections.nCopies(23, one), Locale.ENGLISH))
                .hasSize(21)
                .last()
                .satisfies(problem -> assertThat(problem.message()).startsWith("3 more pairs"));
    }
}
