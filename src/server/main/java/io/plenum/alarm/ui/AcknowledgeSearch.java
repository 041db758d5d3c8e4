package io.plenum.alarm.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.action.AlarmAction;
import io.plenum.alarm.ui.action.AlarmActions;
import io.plenum.alarm.ui.list.AlarmBoard;
import io.plenum.search.WordIndex;
import io.plenum.uikit.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Acknowledges an alarm from the search: the word, and which one. */
@Component
@Order(1)
class AcknowledgeSearch implements SearchSource {

    private static final int MOST = 5;

    private final AlarmBoard board;
    private final AlarmActions actions;
    private final AlarmViewContext context;

    AcknowledgeSearch(AlarmBoard board, AlarmActions actions, AlarmViewContext context) {
        this.board = board;
        this.actions = actions;
        this.context = context;
    }

    /** Only where the word itself was begun: nobody acknowledges what he only looks for. */
    @Override
    public List<Hit> find(String query, int limit) {
        String word = I18NProvider.translate("alarms.action.ACKNOWLEDGE");
        boolean meant = List.of(query.strip().split("\\s+")).stream()
                .anyMatch(said -> said.length() >= 3 && word.regionMatches(true, 0, said, 0, said.length()));
        if (!meant || !actions.may(AlarmAction.ACKNOWLEDGE)) {
            return List.of();
        }
        AlarmFormatter formatter = context.formatter();
        WordIndex.Builder<Alarm> index = new WordIndex.Builder<>();
        board.listing().shown().stream()
                .filter(alarm -> AlarmAction.ACKNOWLEDGE.fits(alarm) && actions.may(AlarmAction.ACKNOWLEDGE, alarm))
                .forEach(alarm -> index.add(alarm, 0.5)
                        .said(word, 1)
                        .said(formatter.headline(alarm) + " " + formatter.rule(alarm.ruleName()), 1)
                        .said(formatter.point(alarm) + " " + alarm.pointKey(), 0.9)
                        .said(formatter.where(alarm), 0.8));
        return index.build().find(query, Math.min(limit, MOST), alarm -> true).stream()
                .map(found -> hit(word, found.item(), found.score(), formatter))
                .toList();
    }

    private Hit hit(String word, Alarm alarm, double score, AlarmFormatter formatter) {
        String name = word + ": " + AlarmSymbols.of(alarm.priority()) + " " + formatter.headline(alarm);
        String where = formatter.where(alarm) + " · " + formatter.moment(alarm.raised());
        return new Hit(
                Kind.ACTION,
                name,
                where,
                "alarms/" + alarm.id(),
                score,
                () -> actions.acknowledge(List.of(alarm.id())));
    }
}
