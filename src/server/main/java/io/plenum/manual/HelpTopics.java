package io.plenum.manual;

import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Which part of the manual is about which page. */
public final class HelpTopics {

    /** By address of the page, relative to the root: guide and part. */
    static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("", "facility-manager/plenum-for-facility-managers"),
            Map.entry("preferences", "facility-manager/plenum-for-facility-managers"),
            Map.entry("notifications", "facility-manager/what-reaches-me"),
            Map.entry("account", "operator/accounts-and-access"),
            Map.entry("floors", "facility-manager/plenum-for-facility-managers"),
            Map.entry("building", "facility-manager/the-building-at-a-glance"),
            Map.entry("portfolio", "facility-manager/several-sites"),
            Map.entry("dashboards", "facility-manager/dashboards"),
            Map.entry("wall", "facility-manager/dashboards"),
            Map.entry("equipment", "facility-manager/equipment"),
            Map.entry("equipment-labels", "facility-manager/equipment"),
            Map.entry("plant", "facility-manager/equipment"),
            Map.entry("trends", "facility-manager/trends"),
            Map.entry("alarms", "facility-manager/alarms"),
            Map.entry("alarms/rules", "facility-manager/how-rules-and-alarms-work"),
            Map.entry("energy", "facility-manager/energy"),
            Map.entry("faults", "facility-manager/faults"),
            Map.entry("faults/sensors", "facility-manager/sensors-that-check-each-other"),
            Map.entry("faults/self-test", "facility-manager/self-test-of-fault-detection"),
            Map.entry("actions", "facility-manager/recommendations-and-verified-savings"),
            Map.entry("savings", "facility-manager/recommendations-and-verified-savings"),
            Map.entry("control", "facility-manager/actions"),
            Map.entry("tomorrow", "facility-manager/tomorrow"),
            Map.entry("what-if", "facility-manager/what-if"),
            Map.entry("comfort", "facility-manager/comfort"),
            Map.entry("work", "facility-manager/work"),
            Map.entry("upkeep", "facility-manager/maintenance-plan"),
            Map.entry("schedules", "facility-manager/schedules"),
            Map.entry("overrides", "facility-manager/commands-and-overrides"),
            Map.entry("faceplate", "facility-manager/commands"),
            Map.entry("proposals", "assistant/proposals"),
            Map.entry("reports", "facility-manager/reports"),
            Map.entry("setup", "integrator/in-order"),
            Map.entry("setup/start", "integrator/in-order"),
            Map.entry("design", "operator/watching-it"),
            Map.entry("setup/connections", "integrator/in-order"),
            Map.entry("setup/gateways", "integrator/a-gateway-in-another-network"),
            Map.entry("setup/points", "commissioning/commissioning-name-and-place-discovered-points"),
            Map.entry("setup/abbreviations", "commissioning/abbreviations"),
            Map.entry("setup/feeds", "commissioning/what-a-proposal-rests-on"),
            Map.entry("setup/site", "integrator/the-site-folder"),
            Map.entry("setup/model", "integrator/correcting-the-model-on-the-screen"),
            Map.entry("setup/plans", "plans/in-order"),
            Map.entry("setup/handover", "commissioning/handover"),
            Map.entry("setup/commands", "operator/commands"),
            Map.entry("setup/schedules", "integrator/schedules-and-calendars-of-the-controllers"),
            Map.entry("setup/bacnet-server", "integrator/plenum-as-a-bacnet-server"),
            Map.entry("setup/notifications", "facility-manager/notifications"),
            Map.entry("setup/mails", "operator/mail-and-webhooks"),
            Map.entry("setup/webhooks", "operator/mail-and-webhooks"),
            Map.entry("setup/history", "operator/how-long-history-is-kept"),
            Map.entry("setup/gap-repair", "integrator/trend-logs-of-the-controllers-fill-gaps"),
            Map.entry("setup/tariffs", "integrator/meters-tariffs-and-weather"),
            Map.entry("setup/closed-days", "integrator/meters-tariffs-and-weather"),
            Map.entry("admin/users", "operator/accounts-and-access"),
            Map.entry("admin/roles", "operator/accounts-and-access"),
            Map.entry("admin/access", "operator/accounts-and-access"),
            Map.entry("admin/audit", "operator/audit"),
            Map.entry("admin/jobs", "operator/watching-it"));

    private HelpTopics() {}

    /** Address of the part about a page, or about the pages that it belongs to; of the manual's beginning where none is. */
    public static String address(String path) {
        String topic = topic(path);
        return topic == null ? "manual" : "manual/" + topic;
    }

    /** Null where no part is about it. */
    static @Nullable String topic(String path) {
        return TABLE.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey())
                        || !entry.getKey().isEmpty() && path.startsWith(entry.getKey() + "/"))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Entry::getValue)
                .orElse(null);
    }
}
