package io.plenum.commissioning.ui;

import com.vaadin.flow.component.html.Div;
import io.plenum.commissioning.naming.NameTemplate;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first points of a group: what the templates make of them, and what they measure at present. */
class GroupExamples extends Div {

    private static final long serialVersionUID = 1L;

    private static final int EXAMPLES = 4;
    private static final int LONG = 120;

    private final transient PresentValues values;

    GroupExamples(PresentValues values) {
        this.values = values;
    }

    /** Templates of the names of equipment, floor and room. */
    record Templates(String equipment, String floor, String space) {}

    void show(PatternGroup group, Templates templates) {
        removeAll();
        List<PatternGroup.Member> examples =
                group.members().stream().limit(EXAMPLES).toList();
        Map<PointSource, Point> recorded = values.recorded(
                examples.stream().map(member -> member.point().source()).collect(Collectors.toSet()));
        examples.forEach(member -> {
            String made = getTranslation(
                    "commissioning.example",
                    member.point().device(),
                    member.point().name(),
                    filled(templates.equipment(), member),
                    filled(templates.floor(), member),
                    filled(templates.space(), member));
            add(new Div(made + " · " + value(recorded.get(member.point().source()))));
        });
    }

    private String value(@Nullable Point point) {
        PresentValues.ShownValue value = values.of(point, getLocale());
        if (value == null) {
            return getTranslation(point == null ? "commissioning.value.unbound" : "commissioning.value.none");
        }
        long minutes = value.age().toMinutes();
        String age = minutes < LONG
                ? getTranslation("commissioning.age.minutes", minutes)
                : getTranslation("commissioning.age.hours", value.age().toHours());
        return getTranslation(value.live() ? "commissioning.value.live" : "commissioning.value.old", value.text(), age);
    }

    private static String filled(String template, PatternGroup.Member member) {
        String filled = NameTemplate.fill(template, member);
        return filled.isEmpty() ? "–" : filled;
    }
}
