package io.plenum.alarm.rule;

import io.plenum.alarm.Alarms;
import io.plenum.site.change.ModelUse;
import io.plenum.site.change.ModelUses;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which of the points that are to be taken out have living alarms, or rules that look at them alone. */
@Component
class AlarmedPoints implements ModelUses {

    /** Asked for late: alarms follow the model. */
    private final ObjectProvider<Alarms> alarms;

    private final ObjectProvider<AlarmRules> rules;

    AlarmedPoints(ObjectProvider<Alarms> alarms, ObjectProvider<AlarmRules> rules) {
        this.alarms = alarms;
        this.rules = rules;
    }

    @Override
    public List<ModelUse> of(Set<EntityId> removed) {
        List<ModelUse> uses = new ArrayList<>();
        Map<String, Integer> living = new HashMap<>();
        alarms.ifAvailable(all -> all.active().forEach(alarm -> living.merge(alarm.pointKey(), 1, Integer::sum)));
        living.forEach((key, count) -> add(uses, removed, key, "alarms.use.living", count));
        rules.ifAvailable(all -> all.all().forEach(rule -> {
            if (rule.target() instanceof AlarmRule.Target.OnePoint one) {
                add(uses, removed, one.point(), "alarms.use.rule", rule.name());
            }
        }));
        return uses;
    }

    private static void add(List<ModelUse> uses, Set<EntityId> removed, String key, String text, Object said) {
        EntityId id = new EntityId(EntityKind.POINT, key);
        if (removed.contains(id)) {
            uses.add(new ModelUse(id, false, text, List.of(said)));
        }
    }
}
