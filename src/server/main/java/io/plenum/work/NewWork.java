package io.plenum.work;

import io.plenum.access.CurrentUser;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.rule.RuleTexts;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives orders: from an alarm to the work that ends it, or as somebody thought of it. */
@Service
public class NewWork {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_STEPS = 12;
    private static final Pattern SENTENCES = Pattern.compile("\\R+|(?<=[.?!])\\s+");

    private final AlarmAccess alarms;
    private final AlarmRules rules;
    private final SiteAccess models;
    private final WorkOrders orders;
    private final CurrentUser user;
    private final FindingWork findings;
    private final RecommendationWork recommendations;

    NewWork(
            AlarmAccess alarms,
            AlarmRules rules,
            SiteAccess models,
            WorkOrders orders,
            CurrentUser user,
            FindingWork findings,
            RecommendationWork recommendations) {
        this.alarms = alarms;
        this.rules = rules;
        this.models = models;
        this.orders = orders;
        this.user = user;
        this.findings = findings;
        this.recommendations = recommendations;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    /**
     * An order as the alarm suggests it, to be changed before it is given: at its place, with what its rule advises as steps, in the
     * language of whoever asks.
     */
    public WorkDraft draft(long alarm, Locale locale) {
        Alarm source = alarms.find(alarm);
        if (source == null) {
            throw RequestProblem.notFound(String.valueOf(alarm));
        }
        return new WorkDraft(
                shortened(source.headline() + " · " + name(source)),
                "",
                new WorkOrigin(WorkOrigin.Kind.ALARM, alarm),
                source.owner(),
                source.assignee(),
                null,
                steps(source, locale));
    }

    private List<String> steps(Alarm alarm, Locale locale) {
        AlarmRule rule = rules.find(alarm.rule());
        return rule == null
                ? List.of()
                : SENTENCES
                        .splitAsStream(RuleTexts.in(locale, rule.advice()))
                        .map(String::strip)
                        .filter(step -> !step.isEmpty())
                        .limit(MOST_STEPS)
                        .toList();
    }

    /** An order as a finding suggests it, with its likely causes as steps, in the language of whoever asks. */
    public WorkDraft draftOfFinding(long finding, Locale locale) {
        return findings.draft(finding, locale);
    }

    /** An order as a recommendation suggests it, in the language of whoever asks. */
    public WorkDraft draftOfRecommendation(long recommendation, Locale locale) {
        return recommendations.draft(recommendation, locale);
    }

    private String name(Alarm alarm) {
        SiteModel model = models.visible();
        String owner = alarm.owner();
        Equipment equipment = owner == null ? null : model.equipment(owner);
        if (equipment != null) {
            return equipment.name();
        }
        Space space = owner == null ? null : model.space(owner);
        return space == null ? alarm.pointKey() : space.name();
    }

    /** Gives the order and says so in the log of its alarm. */
    @Transactional
    public WorkOrder give(WorkDraft draft) {
        String place = draft.place();
        if (place != null && !known(place)) {
            throw RequestProblem.of("place", "work.problem.place", place);
        }
        WorkOrder order = orders.add(draft);
        Long alarm = alarmOf(draft.origin());
        if (alarm != null) {
            alarms.comment(alarm, user.name(), "Work order " + order.id() + ": " + order.title());
        }
        return order;
    }

    private boolean known(String place) {
        SiteModel model = models.visible();
        return model.equipment(place) != null || model.space(place) != null;
    }

    private static @Nullable Long alarmOf(WorkOrigin origin) {
        return origin.kind() == WorkOrigin.Kind.ALARM ? origin.id() : null;
    }
}
