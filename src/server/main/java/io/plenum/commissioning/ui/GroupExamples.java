package io.plenum.commissioning.ui;

import com.vaadin.flow.component.html.Div;
import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.NameTemplate;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.connector.SeenValues;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.uikit.Polling;
import io.plenum.uikit.ReadingText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first points of a group: what the templates make of them, and what they measure at present. */
class GroupExamples extends Div {

    private static final long serialVersionUID = 1L;

    private static final int EXAMPLES = 4;
    private static final int LONG = 120;

    private final transient PresentValues values;
    private final SeenValues seen;
    private transient @Nullable PatternGroup group;
    private transient Templates templates = new Templates("", "", "");

    GroupExamples(PresentValues values) {
        this.values = values;
        this.seen = values.seen();
        Polling.whileShown(this, this::look);
    }

    /** Templates of the names of equipment, floor and room. */
    record Templates(String equipment, String floor, String space) {}

    void show(PatternGroup next, Templates chosen) {
        group = next;
        templates = chosen;
        fill();
        look();
    }

    /** Those that the model does not record yet are asked for at their controllers, as long as they are on the screen. */
    private void look() {
        PatternGroup now = group;
        if (now != null && isVisible()) {
            Map<PointSource, Point> recorded = recorded(now);
            List<Point> unknown = examples(now)
                    .map(PatternGroup.Member::point)
                    .filter(point -> !recorded.containsKey(point.source()))
                    .map(GroupExamples::point)
                    .toList();
            getUI().ifPresent(ui -> seen.look(ui, unknown, this::fill));
        }
    }

    private static Stream<PatternGroup.Member> examples(PatternGroup group) {
        return group.members().stream().limit(EXAMPLES);
    }

    private static Point point(DiscoveredPoint found) {
        return SeenValues.point(found.source(), found.kind(), found.unit(), List.of());
    }

    private Map<PointSource, Point> recorded(PatternGroup of) {
        return values.recorded(
                examples(of).map(member -> member.point().source()).collect(Collectors.toSet()));
    }

    private void fill() {
        PatternGroup now = group;
        removeAll();
        if (now == null) {
            return;
        }
        Map<PointSource, Point> recorded = recorded(now);
        examples(now).forEach(member -> {
            String made = getTranslation(
                    "commissioning.example",
                    member.point().device(),
                    member.point().name(),
                    filled(templates.equipment(), member),
                    filled(templates.floor(), member),
                    filled(templates.space(), member));
            Point known = recorded.get(member.point().source());
            add(new Div(made + " · " + (known == null ? asked(member.point()) : value(known))));
        });
    }

    private String asked(DiscoveredPoint found) {
        Sample sample = seen.of(found.source());
        return sample == null
                ? getTranslation("commissioning.value.unbound")
                : (ReadingText.value(point(found), sample, getLocale()) + " "
                                + ReadingText.quality(sample, seen.age(sample)))
                        .strip();
    }

    private String value(Point point) {
        PresentValues.ShownValue value = values.of(point, getLocale());
        if (value == null) {
            return getTranslation("commissioning.value.none");
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
