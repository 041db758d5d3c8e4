package io.plenum.comfort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import io.plenum.comfort.complaint.Complaint;
import io.plenum.comfort.complaint.RoomQuantity;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** One complaint beside what was measured. */
class ComplaintCard extends Article {

    private static final long serialVersionUID = 1L;

    ComplaintCard(Complaint complaint, ComfortFormatter words, Supplier<List<ConcurrentEvents.Line>> around) {
        addClassName("plenum-complaint");
        String place = words.room(complaint.space()) + " · " + words.moment(complaint.time());
        Span state = new Span(complaint.isOpen() ? "○ " + ComfortFormatter.text("comfort.complaint.open") : "");
        state.addClassName("state");
        H3 title = new H3(
                new Span(ComfortFormatter.text("comfort.kind." + complaint.kind())),
                new Anchor(words.route(complaint.space()) + "?at=" + complaint.time(), place),
                state);
        add(title);
        String author = complaint.createdBy();
        if (author != null) {
            Paragraph by = new Paragraph(
                    ComfortFormatter.text("comfort.complaint.by", words.moment(complaint.created()), author));
            by.addClassName("plenum-soft");
            add(by);
        }
        quote(complaint.note());
        add(measured(complaint, words), unfolded(around));
        answer(complaint, words);
    }

    private void quote(String words) {
        if (!words.isEmpty()) {
            Element quote = new Element("blockquote");
            quote.setText(words);
            getElement().appendChild(quote);
        }
    }

    private static Div measured(Complaint complaint, ComfortFormatter words) {
        Div line = new Div();
        line.addClassName("measured");
        line.getElement().setAttribute("role", "group");
        line.getElement().setAttribute("aria-label", ComfortFormatter.text("comfort.complaint.measured"));
        if (complaint.measured().isEmpty()) {
            line.add(new Span(ComfortFormatter.text("comfort.complaint.nothing")));
        }
        complaint.measured().forEach((measure, value) -> line.add(entry(measure, words.value(measure, value))));
        Double temperature = complaint.measured().get(RoomQuantity.TEMPERATURE);
        if (temperature != null && !complaint.measured().containsKey(RoomQuantity.VOTE)) {
            double humidity = complaint.measured().getOrDefault(RoomQuantity.HUMIDITY, Double.NaN);
            line.add(entry(RoomQuantity.VOTE, words.noVote(temperature, humidity)));
        }
        return line;
    }

    private static Span entry(RoomQuantity measure, String value) {
        Span entry = new Span(ComfortFormatter.text("comfort.measure." + measure) + " ");
        Element number = new Element("b");
        number.setText(value);
        entry.getElement().appendChild(number);
        return entry;
    }

    /** Looked for only where somebody wants to know. */
    private static Details unfolded(Supplier<List<ConcurrentEvents.Line>> around) {
        Details details = new Details(ComfortFormatter.text("comfort.complaint.around"));
        details.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                details.removeAll();
                List<ConcurrentEvents.Line> lines = around.get();
                details.add(
                        lines.isEmpty()
                                ? new Paragraph(ComfortFormatter.text("comfort.complaint.around.none"))
                                : list(lines));
            }
        });
        return details;
    }

    private static UnorderedList list(List<ConcurrentEvents.Line> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenum-rows");
        lines.forEach(line -> list.add(new ListItem(new Anchor(line.route(), line.text()))));
        return list;
    }

    private void answer(Complaint complaint, ComfortFormatter words) {
        String answer = complaint.answer();
        Instant answered = complaint.answered();
        String who = complaint.answeredBy();
        if (answer != null && answered != null && who != null) {
            quote("→ " + answer);
            Paragraph by =
                    new Paragraph(ComfortFormatter.text("comfort.complaint.answered", who, words.moment(answered)));
            by.addClassName("plenum-soft");
            add(by);
        }
    }

    void answerable(boolean open, Runnable deed) {
        String label = open ? "comfort.complaint.answer" : "comfort.complaint.again";
        add(new Button(ComfortFormatter.text(label), event -> deed.run()));
    }
}
