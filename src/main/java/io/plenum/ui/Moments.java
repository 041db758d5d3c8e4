package io.plenum.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Writes instants that belong to no building: in the browser's zone where that is wanted, else in UTC. */
public final class Moments {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT);

    private Moments() {}

    public static String text(Instant instant, Displays displays) {
        UI ui = UI.getCurrent();
        return FORM.withLocale(ui.getLocale())
                        .withZone(displays.zone(ZoneOffset.UTC, ui))
                        .format(instant)
                + ("Z".equals(displays.zone(ZoneOffset.UTC, ui).getId()) ? " UTC" : "");
    }
}
