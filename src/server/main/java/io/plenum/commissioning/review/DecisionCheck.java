package io.plenum.commissioning.review;

import io.plenum.commissioning.naming.NameTemplate;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.site.role.EntityKind;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.PointMeaning;
import io.plenum.web.RequestProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a decision can be carried out. */
final class DecisionCheck {

    private static final Pattern CLASS = Pattern.compile("[A-Za-z][\\w.-]{0,119}");

    private DecisionCheck() {}

    /**
     * With blanks as nulls.
     *
     * @throws RequestProblem where a class or template cannot be used
     */
    static GroupDecision checked(GroupDecision decision, @Nullable PatternGroup group) {
        if (group == null) {
            throw RequestProblem.notFound(decision.group());
        }
        GroupDecision clean = new GroupDecision(
                decision.group(),
                decision.verdict(),
                pointClass(blank(decision.brickClass())),
                equipmentClass(blank(decision.equipmentClass())),
                template("equipment", decision.equipment(), group),
                template("floor", decision.floor(), group),
                template("space", decision.space(), group));
        if (clean.isAccepted() && clean.brickClass() == null) {
            throw RequestProblem.of("brickClass", "commissioning.rule.class-missing");
        }
        if (clean.isAccepted() && clean.equipment() == null && clean.space() == null) {
            throw RequestProblem.of("equipment", "commissioning.rule.place-missing");
        }
        return clean;
    }

    private static @Nullable String pointClass(@Nullable String name) {
        if (name != null
                && !(CLASS.matcher(name).matches() && PointMeaning.ofClass(name).isKnown())) {
            throw RequestProblem.of("brickClass", "commissioning.rule.class", name);
        }
        return name;
    }

    private static @Nullable String equipmentClass(@Nullable String name) {
        if (name != null && (!CLASS.matcher(name).matches() || isOther(name))) {
            throw RequestProblem.of("equipmentClass", "commissioning.rule.class", name);
        }
        return name;
    }

    /** Whether it is a class of points or places, and of no equipment that is known. */
    private static boolean isOther(String name) {
        boolean place = EntityKind.ofClass(name)
                .filter(kind -> kind != EntityKind.EQUIPMENT)
                .isPresent();
        return EquipmentMeaning.ofClass(name).is(EquipmentType.UNKNOWN)
                && (place || PointMeaning.ofClass(name).isKnown());
    }

    private static @Nullable String template(String field, @Nullable String text, PatternGroup group) {
        String template = blank(text);
        if (template != null && template.length() > NameTemplate.LONGEST) {
            throw RequestProblem.of(field, "commissioning.rule.long", NameTemplate.LONGEST);
        }
        if (template != null && NameTemplate.asksForMore(template, group.slots())) {
            throw RequestProblem.of(field, "commissioning.rule.slots", group.slots());
        }
        return template;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
