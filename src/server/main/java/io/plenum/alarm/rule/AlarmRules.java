package io.plenum.alarm.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules. Each change is audited in the name of the user at work and takes effect at once. */
public interface AlarmRules {

    /** All rules, also those that are switched off, by name. */
    List<AlarmRule> all();

    @Nullable
    AlarmRule find(long id);

    /**
     * Whether the rule makes sense, and where it looks; nothing is stored.
     *
     * @return the rule at each of its points, none where it finds nothing to look at
     * @throws io.plenum.web.RequestProblem naming the field that makes no sense
     */
    List<RuleBinding> check(AlarmRule rule);

    /**
     * Stores a new rule (id 0) or changes the one of this id. Alarms of points at which it does not look any more return.
     *
     * @return the rule with its id
     * @throws io.plenum.web.RequestProblem naming the field that makes no sense, or for an unknown id
     */
    AlarmRule save(AlarmRule rule);

    /** Its alarms return; their history stays. */
    void remove(long id);
}
