package io.plenum.manual;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;

/** Texts of pages that explain the terms of the trade in them: which text explains which terms of the glossary. */
public final class ExplainedTexts {

    /** By key of the text: the terms by their English names. A page explains a term once, where it stands first. */
    static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("comfort.lead", List.of("Comfort category", "Kelvin hours")),
            Map.entry("comfort.how.good", List.of("Predicted mean vote")),
            Map.entry("control.lead", List.of("Shadow")),
            Map.entry("energy.enpi.cusum.hint", List.of("CUSUM")),
            Map.entry("energy.enpi.base", List.of("Degree days")),
            Map.entry("energy.load.base", List.of("Base load")),
            Map.entry("energy.load.duration", List.of("Load duration curve")),
            Map.entry("energy.today", List.of("Baseline")),
            Map.entry("fault.lead", List.of("FDD")),
            Map.entry("operate.foreign.lead", List.of("Priority array")),
            Map.entry("operate.overrides.lead", List.of("Override")),
            Map.entry("recommendation.how.SUPPLY_TEMPERATURE_RESET", List.of("Trim and respond")),
            Map.entry("recommendation.ledger.lead", List.of("Measurement and verification")));

    private ExplainedTexts() {}

    record Found(GlossaryTerm term, MatchResult where) {}

    /**
     * Adds a text in the reader's language. Its terms are underlined, and say what they mean under the pointer, on a tap and with the keyboard.
     *
     * @param values of the text's placeholders
     * @return the parent
     */
    public static <T extends Component & HasComponents> T into(T parent, String key, Object... values) {
        Locale reader = UI.getCurrent().getLocale();
        String text = I18NProvider.translate(key, values);
        int end = 0;
        for (Found found : terms(key, text, reader)) {
            parent.add(new Text(text.substring(end, found.where().start())));
            parent.add(new ExplainedTerm(found.term(), found.where().group(), reader));
            end = found.where().end();
        }
        parent.add(new Text(text.substring(end)));
        return parent;
    }

    /** The terms that a text explains, in the order in which it has them. */
    static List<Found> terms(String key, String text, Locale language) {
        return TABLE.getOrDefault(key, List.of()).stream()
                .map(GlossaryTerm::named)
                .flatMap(term ->
                        term.inText(language).matcher(text).results().limit(1).map(where -> new Found(term, where)))
                .sorted(Comparator.comparingInt(found -> found.where().start()))
                .toList();
    }
}
