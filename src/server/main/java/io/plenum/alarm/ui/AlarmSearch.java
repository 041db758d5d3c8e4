package io.plenum.alarm.ui;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.list.AlarmBoard;
import io.plenum.search.WordIndex;
import io.plenum.uikit.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds active alarms by what they tell, where they are and what they are about. */
@Component
@Order(3)
class AlarmSearch implements SearchSource {

    private final AlarmBoard board;
    private final AlarmViewContext context;

    AlarmSearch(AlarmBoard board, AlarmViewContext context) {
        this.board = board;
        this.context = context;
    }

    @Override
    public List<Hit> find(String query, int limit) {
        AlarmFormatter formatter = context.formatter();
        WordIndex.Builder<Alarm> index = new WordIndex.Builder<>();
        board.listing().shown().forEach(alarm -> index.add(alarm, 0)
                .said(formatter.headline(alarm) + " " + formatter.rule(alarm.ruleName()), 1)
                .said(formatter.point(alarm) + " " + alarm.pointKey(), 0.9)
                .said(formatter.where(alarm) + " " + formatter.priority(alarm.priority()), 0.8)
                .said("alarm", 0.8));
        return index.build().find(query, limit, alarm -> true).stream()
                .map(found -> hit(found.item(), found.score(), formatter))
                .toList();
    }

    private static Hit hit(Alarm alarm, double score, AlarmFormatter formatter) {
        String name = AlarmSymbols.of(alarm.priority()) + " " + formatter.headline(alarm);
        String where = formatter.where(alarm) + " · " + formatter.moment(alarm.raised());
        return new Hit(Kind.ALARM, name, where, "alarms/" + alarm.id(), score);
    }
}
