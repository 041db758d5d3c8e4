package io.plenum.upkeep.ui;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.WearCounters;
import io.plenum.upkeep.WearTotals;
import io.plenum.upkeep.plan.MaintenancePlan;
import io.plenum.upkeep.plan.PlannedWork;
import io.plenum.upkeep.plan.QuietDays;
import io.plenum.upkeep.plan.UpkeepCosts;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages of upkeep ask, in the name of whoever looks at them. */
@Component
class UpkeepContext {

    private static final int QUIET_DAYS = 4;
    private static final int MOST_ORDERS = 50;

    private final MaintenancePlan plan;
    private final PlannedWork work;
    private final QuietDays quiet;
    private final UpkeepCosts costs;
    private final ObjectProvider<WearCounters> counters;
    private final WorkOrders orders;
    private final SiteAccess models;
    private final CurrentUser user;

    UpkeepContext(
            MaintenancePlan plan,
            PlannedWork work,
            QuietDays quiet,
            UpkeepCosts costs,
            ObjectProvider<WearCounters> counters,
            WorkOrders orders,
            SiteAccess models,
            CurrentUser user) {
        this.plan = plan;
        this.work = work;
        this.quiet = quiet;
        this.costs = costs;
        this.counters = counters;
        this.orders = orders;
        this.models = models;
        this.user = user;
    }

    MaintenancePlan plan() {
        return plan;
    }

    PlannedWork work() {
        return work;
    }

    UpkeepCosts costs() {
        return costs;
    }

    SiteModel model() {
        return models.visible();
    }

    boolean mayOrder() {
        return user.may(Role.TECHNICIAN);
    }

    boolean mayChangeCosts() {
        return user.may(Role.ENGINEER);
    }

    String me() {
        return user.name();
    }

    UpkeepFormatter words(Site site, Locale locale) {
        return new UpkeepFormatter(locale, costs.currency(site));
    }

    /** From tomorrow on. */
    List<LocalDate> quietDays(Site site) {
        return quiet.next(site, plan.today(site.zone()).plusDays(1), QUIET_DAYS);
    }

    /** By equipment and key, as items of the plan are named. */
    Map<String, ConditionKind> kinds(Site site) {
        Map<String, ConditionKind> kinds = new HashMap<>();
        plan.followed(site)
                .forEach(one -> kinds.put(one.equipment() + "/" + one.kind().key(), one.kind()));
        return kinds;
    }

    /** Empty where the model does not say where it is. */
    static String place(SiteModel model, String equipment) {
        Equipment one = model.equipment(equipment);
        String space = one == null ? null : one.space();
        String floor = one == null ? null : one.floor();
        if (space != null) {
            return model.placeName(space);
        }
        Floor of = floor == null ? null : model.floor(floor);
        return of == null ? "" : of.name();
    }

    @Nullable
    WearTotals wear(Site site, String equipment) {
        WearCounters known = counters.getIfAvailable();
        return known == null ? null : known.totals(site, equipment);
    }

    List<WorkOrder> orders(String equipment) {
        return orders.find(new WorkQuery(null, null, null, null, equipment, 0, MOST_ORDERS)).stream()
                .filter(order -> equipment.equals(order.place()))
                .toList();
    }
}
