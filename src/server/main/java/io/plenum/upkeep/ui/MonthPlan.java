package io.plenum.upkeep.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.upkeep.plan.PlanItem;
import io.plenum.upkeep.plan.PlanTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is to be done within the month, place by place. */
class MonthPlan extends Section {

    private static final long serialVersionUID = 1L;

    MonthPlan(UpkeepContext context, Site site, List<PlanItem> items, Runnable given) {
        addClassName("plenum-card");
        add(new H2(getTranslation("upkeep.month")));
        List<PlanItem> month = items.stream()
                .filter(item -> item.time() == PlanTime.THIS_MONTH)
                .toList();
        if (month.isEmpty()) {
            long early = items.stream()
                    .filter(item -> item.time() == PlanTime.TOO_EARLY)
                    .count();
            add(soft(getTranslation("upkeep.month.none", items.size(), early)));
            return;
        }
        UpkeepFormatter words = context.words(site, getLocale());
        add(soft(getTranslation("upkeep.month.hint")));
        List<LocalDate> quiet = context.quietDays(site);
        if (!quiet.isEmpty()) {
            add(new Paragraph(getTranslation("upkeep.quiet", words.days(quiet))));
        }
        SiteModel model = context.model();
        Map<String, List<PlanItem>> places = month.stream()
                .collect(Collectors.groupingBy(
                        item -> UpkeepContext.place(model, item.prognosis().equipment()),
                        TreeMap::new,
                        Collectors.toList()));
        places.forEach((place, there) -> add(new PlacePlan(context, site, place, there, given)));
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("plenum-soft");
        return paragraph;
    }
}
