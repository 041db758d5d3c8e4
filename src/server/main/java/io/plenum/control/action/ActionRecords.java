package io.plenum.control.action;

import io.plenum.control.action.ActionPlan.PlannedLoop;
import java.util.LinkedHashMap;
import java.util.Map;

/** An action as the audit keeps it. */
final class ActionRecords {

    private ActionRecords() {}

    static Map<String, Object> of(AppliedAction action) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("recommendation", action.recommendation());
        record.put("kind", action.kind().name());
        record.put("state", action.state().name());
        record.put("starts", action.starts());
        record.put("until", action.until());
        record.put("owner", action.owner());
        record.put("reason", action.reason());
        record.put("review", String.valueOf(action.review()));
        record.put("why", String.valueOf(action.why()));
        return record;
    }

    /** With what it may write. */
    static Map<String, Object> of(AppliedAction action, ActionPlan plan) {
        Map<String, Object> record = of(action);
        record.put("writes", plan.loops().stream().map(ActionRecords::write).toList());
        return record;
    }

    private static Map<String, Object> write(PlannedLoop loop) {
        return Map.of(
                "loop",
                loop.subject().kind().name(),
                "points",
                loop.subject().targets().stream()
                        .map(target -> target.point().key())
                        .toList(),
                "low",
                loop.setting().low(),
                "high",
                loop.setting().high());
    }
}
