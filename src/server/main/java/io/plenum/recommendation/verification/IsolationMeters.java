package io.plenum.recommendation.verification;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentType;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the meter that sees a change best: the one that counts the least and still all of what is changed. What a meter counts is what
 * the model says that it feeds, and of lights those of its floor.
 */
record IsolationMeters(MeterTree tree, SiteModel model) {

    /** Behind a main meter; null where none counts everything that is changed. */
    @Nullable
    Meter of(Proposal proposal, EnergyKind kind) {
        Set<String> changed = proposal.changes().stream()
                .map(SettingChange::point)
                .map(this::equipment)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return null;
        }
        return tree.all().stream()
                .filter(meter -> meter.kind() == kind && meter.role() == Meter.Role.CONSUMPTION)
                .filter(meter -> meter.parent() != null)
                .filter(meter -> changed.stream().allMatch(one -> counts(meter, one)))
                .min(Comparator.comparingInt(meter -> fed(meter).size()))
                .orElse(null);
    }

    private String equipment(String key) {
        String owner = model.ownerOf(key);
        return owner == null ? key : owner;
    }

    private boolean counts(Meter meter, String equipment) {
        Equipment one = model.equipment(equipment);
        return fed(meter).contains(equipment)
                || one != null
                        && meter.floor() != null
                        && meter.floor().equals(one.floor())
                        && one.meaning().is(EquipmentType.LIGHTING);
    }

    private Set<String> fed(Meter meter) {
        Set<String> found = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(Set.of(meter.key()));
        while (!ahead.isEmpty()) {
            Equipment one = model.equipment(ahead.remove());
            if (one != null) {
                one.feeds().stream().filter(found::add).forEach(ahead::add);
            }
        }
        return found;
    }
}
