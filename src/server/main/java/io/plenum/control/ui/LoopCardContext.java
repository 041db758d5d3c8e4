package io.plenum.control.ui;

import io.plenum.access.CurrentUser;
import io.plenum.control.LoopUnits;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.point.Point;
import io.plenum.site.Floor;
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
        Floor floor = model.floor(loop.equipment());
        return floor == null ? model.placeName(loop.equipment()) : floor.name();
    }

    ZoneId zone(ControlLoop loop) {
        return model.zoneOf(loop.equipment());
    }

    /** Of its set point; empty where the model has it no more. */
    String unit(ControlLoop loop) {
        Point point = model.point(loop.point());
        return point == null ? "" : LoopUnits.of(point).symbol();
    }

    /** Its key where the model has it no more. */
    String pointName(String key) {
        Point point = model.point(key);
        return point == null ? key : point.name();
    }

    /** How many points it may write. */
    int targets(ControlLoop loop) {
        return loops.subjects().stream()
                .filter(one -> one.kind() == loop.kind() && one.equipment().equals(loop.equipment()))
                .mapToInt(one -> one.targets().size())
                .findFirst()
                .orElse(0);
    }
}
