package io.plenum.portfolio.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.portfolio.location.SiteLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountryMapTest {

    private static final SiteLocation BERLIN = new SiteLocation(52.52, 13.4);

    /** Sites in one street would lie on top of each other, and the lower one could never be chosen. */
    @Test
    void marksOfNeighboursGiveWayAndStayInThePicture() {
        Map<String, SiteLocation> sites = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            sites.put("site-" + i, new SiteLocation(52.52 + i / 10_000.0, 13.4));
        }
        sites.put("paris", new SiteLocation(48.86, 2.35));
        MapFrame frame = MapFrame.around(sites.values());
        List<MapMarks.Mark> marks = new ArrayList<>(MapMarks.of(frame, sites).values());
        assertThat(marks.getFirst().isMoved()).isFalse();
        for (MapMarks.Mark one : marks) {
            assertThat(one.x()).isBetween(0.0, MapFrame.WIDTH);
            assertThat(one.y()).isBetween(0.0, MapFrame.HEIGHT);
            assertThat(marks.stream()
                            .filter(other -> other != one && Math.hypot(other.x() - one.x(), other.y() - one.y()) < 50))
                    .isEmpty();
        }
    }

    /** One site alone is shown with the country around it; the whole world stays a picture that can be sent. */
    @Test
    void landIsDrawnForOneSiteAndForTheWorld() {
        assertThat(CountryMap.path(MapFrame.around(List.of(BERLIN))))
                .startsWith("M")
                .hasSizeBetween(2_000, 120_000);
        MapFrame world = MapFrame.around(List.of(
                BERLIN, new SiteLocation(-33.9, 151.2), new SiteLocation(37.8, -122.4), new SiteLocation(-90, 0)));
        assertThat(CountryMap.path(world)).hasSizeBetween(20_000, 300_000);
        assertThat(world.y(90)).isNotNaN();
    }
}
