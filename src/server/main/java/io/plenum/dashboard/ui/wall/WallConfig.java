package io.plenum.dashboard.ui.wall;

import io.plenum.dashboard.ui.BoardConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a wall in the browser is told once; the names are those of dashboard/model.ts.
 *
 * @param seconds how long each page is shown
 * @param kiosk whether nobody stands by who could press anything
 */
record WallConfig(String locale, String zone, int seconds, boolean kiosk, Map<String, String> texts, List<Page> pages) {

    /** @param board a dashboard; null where it is a plan of a floor, shown with a layer */
    record Page(
            String title,
            @Nullable BoardConfig board,
            @Nullable Record plan,
            @Nullable String layer) {}
}
