package io.plenum.alarm.engine;

import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.BindingSearch;
import io.plenum.alarm.rule.FormulaProblem;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.device.GatewayNames;
import io.plenum.site.SiteModel;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules that are switched on, at all their points. */
final class EnabledBindings {

    private static final Logger log = LoggerFactory.getLogger(EnabledBindings.class);

    private EnabledBindings() {}

    static List<RuleBinding> of(List<AlarmRule> rules, SiteModel model, GatewayNames gateways) {
        BindingSearch search = new BindingSearch(model, gateways);
        List<RuleBinding> all = new ArrayList<>();
        for (AlarmRule rule : rules) {
            try {
                all.addAll(rule.enabled() ? search.of(rule) : List.of());
            } catch (FormulaProblem problem) {
                log.error("The alarm rule {} cannot be read: {}", rule.name(), problem.getMessage());
            }
        }
        return all;
    }
}
