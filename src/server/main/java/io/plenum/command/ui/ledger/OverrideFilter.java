package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.OverrideStateText;
import io.plenum.point.Point;
import io.plenum.site.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** By floor, by who has ordered it, and by state; what there is of each is offered. */
class OverrideFilter extends Div {

    private static final long serialVersionUID = 1L;

    private static final String ALL = "";

    private final Select<String> floor = new Select<>();
    private final Select<String> who = new Select<>();
    private final Select<String> state = new Select<>();
    private List<List<String>> offered = List.of();

    OverrideFilter(Runnable changed) {
        addClassNames("plenum-links", "plenum-filters");
        for (Select<String> one : List.of(floor, who, state)) {
            one.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            add(one);
        }
        floor.setLabel(getTranslation("operate.group.floor"));
        who.setLabel(getTranslation("operate.column.who"));
        state.setLabel(getTranslation("operate.column.state"));
    }

    void offer(List<CommandOverride> all, CommandViewContext context, CommandFormatter formatter) {
        List<String> floors = distinct(all.stream()
                .map(one -> context.visible(one.point()))
                .filter(Objects::nonNull)
                .map(formatter::floor)
                .toList());
        List<String> people = distinct(all.stream().map(CommandOverride::who).toList());
        List<String> states =
                distinct(all.stream().map(one -> one.state().name()).toList());
        List<List<String>> now = List.of(floors, people, states);
        if (now.equals(offered)) {
            return;
        }
        offered = now;
        items(floor, floors);
        items(who, people);
        items(state, states);
        floor.setItemLabelGenerator(key -> label(key, floorName(key, formatter)));
        who.setItemLabelGenerator(name -> label(name, name));
        state.setItemLabelGenerator(
                name -> label(name, ALL.equals(name) ? name : OverrideStateText.of(OverrideState.valueOf(name))));
    }

    private static String floorName(String key, CommandFormatter formatter) {
        Floor floor = formatter.model().floor(key);
        return floor == null ? key : floor.name();
    }

    private String label(String item, String words) {
        return ALL.equals(item) ? getTranslation("operate.filter.all") : words;
    }

    private static List<String> distinct(List<String> values) {
        return values.stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** What was chosen stays chosen where it is still there. */
    private static void items(Select<String> select, List<String> values) {
        String before = select.getValue();
        List<String> items = new ArrayList<>(List.of(ALL));
        items.addAll(values);
        select.setItems(items);
        select.setValue(before != null && items.contains(before) ? before : ALL);
    }

    boolean wants(CommandOverride one, CommandViewContext context, CommandFormatter formatter) {
        Point point = context.visible(one.point());
        return fits(floor, point == null ? ALL : formatter.floor(point))
                && fits(who, one.who())
                && fits(state, one.state().name());
    }

    private static boolean fits(Select<String> select, String value) {
        String chosen = select.getValue();
        return chosen == null || chosen.equals(ALL) || chosen.equals(value);
    }

    /** Where it was no person at a screen. */
    static String origin(CommandOverride one) {
        return one.origin().kind() == CommandOrigin.Kind.PERSON
                ? ""
                : " · "
                        + I18NProvider.translate(
                                "operate.origin." + one.origin().kind());
    }
}
