package io.plenum.upkeep.plan;

import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.upkeep.life.RemainingLife;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import io.plenum.work.NewWork;
import io.plenum.work.WorkDraft;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrigin;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the work orders that the plan asks for, with parts and checklist, in the name of whoever is at work. */
@Service
public class PlannedWork {

    private static final int MOST = 100;

    private final MaintenancePlan plan;
    private final ServiceStore services;
    private final NewWork work;
    private final SiteAccess models;
    private final MessageSource texts;

    PlannedWork(MaintenancePlan plan, ServiceStore services, NewWork work, SiteAccess models, MessageSource texts) {
        this.plan = plan;
        this.services = services;
        this.work = work;
        this.models = models;
        this.texts = texts;
    }

    /**
     * All of them or none.
     *
     * @param keys of items of the plan
     * @param locale in which the orders are written
     * @throws RequestProblem where one is not in the plan, or its life has an order already
     */
    @Transactional
    public List<WorkOrder> give(Site site, Collection<String> keys, @Nullable String assignee, Locale locale) {
        Set<String> wanted = Set.copyOf(keys);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw RequestProblem.of("items", "upkeep.problem.items", MOST);
        }
        List<PlanItem> items = plan.of(site).stream()
                .filter(item -> wanted.contains(item.key()))
                .toList();
        if (items.size() < wanted.size()) {
            throw RequestProblem.of("items", "upkeep.problem.unknown");
        }
        List<WorkOrder> given = new ArrayList<>();
        for (PlanItem item : items) {
            given.add(give(site, item, assignee, locale));
        }
        return given;
    }

    private WorkOrder give(Site site, PlanItem item, @Nullable String assignee, Locale locale) {
        Prognosis one = item.prognosis();
        if (item.order() != null) {
            throw RequestProblem.conflict("items", "upkeep.problem.ordered", item.order());
        }
        WorkOrder order = work.give(draft(item, assignee, locale));
        ServiceStore.PlannedLife life = new ServiceStore.PlannedLife(
                site.key(), one.equipment(), one.kind(), one.life().start(), order.id());
        if (!services.planned(life)) {
            throw RequestProblem.conflict("items", "upkeep.problem.ordered", item.key());
        }
        return order;
    }

    WorkDraft draft(PlanItem item, @Nullable String assignee, Locale locale) {
        Prognosis one = item.prognosis();
        Equipment equipment = models.visible().equipment(one.equipment());
        String name = equipment == null ? one.equipment() : equipment.name();
        String parts = text("condition." + one.kind() + ".parts", locale);
        String checklist = text("condition." + one.kind() + ".checklist", locale);
        List<String> steps = Stream.concat(
                        Stream.of(text("upkeep.order.parts", locale, parts)), Stream.of(checklist.split(" *; *")))
                .filter(step -> !step.isBlank())
                .toList();
        LocalDate best = item.best();
        LocalDate today = one.life().madeOn();
        LocalDate due = best == null || best.isBefore(today.plusDays(14)) ? today.plusDays(14) : best;
        return new WorkDraft(
                text("upkeep.work." + one.kind(), locale) + " · " + name,
                why(one, locale),
                WorkOrigin.PERSON,
                one.equipment(),
                assignee == null || assignee.isBlank() ? null : assignee,
                due,
                steps);
    }

    private String why(Prognosis one, Locale locale) {
        RemainingLife life = one.life();
        String kind = text("condition." + one.kind(), locale);
        LocalDate early = life.early();
        LocalDate late = life.late();
        if (!life.isKnown() || early == null || late == null) {
            return text("upkeep.order.early", locale, kind);
        }
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Languages.written(locale));
        return switch (life.outlook()) {
            case DUE -> text("upkeep.order.due", locale, kind);
            default -> text("upkeep.order.why", locale, kind, day.format(early), day.format(late));
        };
    }

    private String text(String key, Locale locale, Object... arguments) {
        String text = texts.getMessage(key, arguments, key.substring(key.lastIndexOf('.') + 1), locale);
        return Objects.requireNonNullElse(text, key);
    }
}
