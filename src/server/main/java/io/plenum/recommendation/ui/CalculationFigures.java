package io.plenum.recommendation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures behind a proposal, each with words of its own where there are some. */
class CalculationFigures extends DescriptionList {

    private static final long serialVersionUID = 1L;

    private static final String HOURS_OF_DAY = "(people|air) (from|until), h";

    /** Of all days, the first and the last included: the simulation beside it tells the whole ones. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("rehearsed days", "saved in them, kWh");

    CalculationFigures(Map<String, Double> numbers, RecommendationFormatter words) {
        addClassName("plenum-facts");
        Map<String, String> lines = new TreeMap<>();
        numbers.forEach((name, value) -> {
            if (!SHOWN_ELSEWHERE.contains(name)) {
                lines.put(name(name), value(name, value, words));
            }
        });
        lines.forEach((name, value) -> add(new Term(name), new Description(value)));
    }

    private static String value(String name, double value, RecommendationFormatter words) {
        return name.matches(HOURS_OF_DAY) ? SettingChangeList.clock(value) : words.number(value);
    }

    /** A number without words of its own is told as it is named. */
    private static String name(String name) {
        String key = "recommendation.number." + name.replaceAll("[^a-zA-Z0-9]+", "-");
        String text = RecommendationFormatter.text(key);
        return text.equals(key) ? name : text;
    }
}
