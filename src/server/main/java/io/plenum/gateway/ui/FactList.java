package io.plenum.gateway.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Facts with their names. What is there stays in its place; its text alone changes. */
class FactList extends DescriptionList {

    private static final long serialVersionUID = 1L;

    private record Row(Term term, Description description, Span words) implements Serializable {}

    private final Map<String, Row> rows = new HashMap<>();

    FactList(String... facts) {
        addClassName("plenum-facts");
        for (String fact : facts) {
            Span words = new Span();
            Row row = new Row(new Term(getTranslation(fact)), new Description(words), words);
            rows.put(fact, row);
            add(row.term(), row.description());
        }
    }

    /** Hides a fact that has no words. */
    void show(String fact, String words, boolean alarming) {
        boolean wrong = alarming && !words.isEmpty();
        Row row = rows.get(fact);
        if (row == null) {
            throw new IllegalArgumentException("The list has no fact " + fact);
        }
        row.term().setVisible(!words.isEmpty());
        row.description().setVisible(!words.isEmpty());
        row.words().setText(wrong ? "▲ " + words : words);
        row.words().setClassName("plenum-alarm", wrong);
    }

    void show(String fact, String words) {
        show(fact, words, false);
    }
}
