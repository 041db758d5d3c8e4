package io.plenum.connector.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.link.PointWarning;
import java.util.List;
import java.util.stream.Collectors;

/** The points of a connection with which something is wrong, each with its reasons; not there while all are well. */
final class PointWarnings extends Details {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private transient List<PointWarning> shown = List.of();

    PointWarnings() {
        add(list, more);
        more.addClassName("plenum-soft");
        setVisible(false);
    }

    /** Drawn anew only when it has changed: it stays open, and what is read stays where it is. */
    void show(List<PointWarning> warnings) {
        if (warnings.equals(shown)) {
            return;
        }
        shown = warnings;
        setVisible(!warnings.isEmpty());
        setSummaryText("▲ " + getTranslation("connector.warnings", warnings.size()));
        list.removeAll();
        warnings.stream().limit(MOST).forEach(warning -> list.add(item(warning)));
        int rest = warnings.size() - MOST;
        more.setText(rest > 0 ? getTranslation("connector.warnings-more", rest) : "");
    }

    private static ListItem item(PointWarning warning) {
        Span key = new Span(" " + warning.point().key());
        key.addClassName("plenum-soft");
        String reasons = warning.reasons().stream()
                .map(reason -> I18NProvider.translate(
                        reason.messageKey(), reason.arguments().toArray()))
                .collect(Collectors.joining(" "));
        return new ListItem(new Span(warning.point().name()), key, new Div(reasons));
    }
}
