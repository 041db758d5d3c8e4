package io.plenum.control.ui;

import io.plenum.access.CurrentUser;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What the cards of a page have in common.
 *
 * @param changed shows the page anew
 */
record LoopCardContext(
        ControlLoops loops, SiteModel model, CurrentUser user, Displays displays, Clock clock, Runnable changed) {

    String name(ControlLoop loop) {
        return model.placeName(loop.equipment());
    }

    ZoneId zone(ControlLoop loop) {
        return model.zoneOf(loop.equipment());
    }

    /** Of its set point; empty where the model has it no more. */
    String unit(ControlLoop loop) {
        Point point = model.point(loop.point());
        return point == null ? "" : point.unit().symbol();
    }

    /** Its key where the model has it no more. */
    String pointName(String key) {
        Point point = model.point(key);
        return point == null ? key : point.name();
    }
}
