package io.plenum.alarm.rule;

import io.plenum.audit.Audit;
import io.plenum.point.PointCatalog;
import io.plenum.point.device.GatewayNames;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The rules as people change them. */
@Service
class RuleService implements AlarmRules {

    private static final String KIND = "alarm-rule";

    private final RuleStore store;
    private final SiteModels models;
    private final GatewayNames gateways;
    private final RuleCheck check;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RuleService(
            RuleStore store,
            SiteModels models,
            GatewayNames gateways,
            PointCatalog catalog,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.models = models;
        this.gateways = gateways;
        this.check = new RuleCheck(catalog);
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<AlarmRule> all() {
        return store.all();
    }

    @Override
    public @Nullable AlarmRule find(long id) {
        return store.find(id);
    }

    @Override
    public List<RuleBinding> check(AlarmRule rule) {
        check.check(rule);
        return RuleBinding.of(rule, models.current(), gateways);
    }

    @Override
    public AlarmRule save(AlarmRule rule) {
        check.check(rule);
        AlarmRule before = rule.id() == 0 ? null : store.find(rule.id());
        long id = rule.id() == 0 ? store.add(rule) : rule.id();
        if (rule.id() != 0 && !store.change(rule)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        AlarmRule after = known(id);
        String what = before == null ? "alarm rule added" : "alarm rule changed";
        audit.changed(what, KIND, String.valueOf(id), before, after);
        events.publishEvent(new RulesChanged());
        return after;
    }

    @Override
    public void remove(long id) {
        AlarmRule rule = known(id);
        store.remove(id);
        audit.changed("alarm rule removed", KIND, String.valueOf(id), rule, null);
        events.publishEvent(new RulesChanged());
    }

    private AlarmRule known(long id) {
        AlarmRule rule = store.find(id);
        if (rule == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return rule;
    }
}
