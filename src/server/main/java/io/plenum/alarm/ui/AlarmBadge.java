package io.plenum.alarm.ui;

import io.plenum.alarm.ui.list.AlarmBoard;
import io.plenum.uikit.NavigationBadge;
import org.springframework.stereotype.Component;

/** How many alarms nobody has acknowledged. */
@Component
class AlarmBadge implements NavigationBadge {

    private final AlarmBoard board;

    AlarmBadge(AlarmBoard board) {
        this.board = board;
    }

    @Override
    public String route() {
        return "alarms";
    }

    @Override
    public long count() {
        return board.listing().waiting().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    @Override
    public String text() {
        return "alarms.badge";
    }

    @Override
    public boolean inTitle() {
        return true;
    }
}
