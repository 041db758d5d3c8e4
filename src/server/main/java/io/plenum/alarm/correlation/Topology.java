package io.plenum.alarm.correlation;

import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What depends on what in a building: feeders (of air, water, power, network: brick:feeds) are upstream of what they feed. */
public final class Topology {

    private final Map<String, List<String>> feeders = new HashMap<>();
    private final Map<String, List<String>> fed = new HashMap<>();
    private final Map<String, SequencedSet<String>> upstream = new ConcurrentHashMap<>();
    private final Map<String, SequencedSet<String>> downstream = new ConcurrentHashMap<>();

    public Topology(SiteModel model) {
        for (Equipment one : model.equipment()) {
            fed.put(one.key(), one.feeds());
            one.feeds().forEach(key -> feeders.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(one.key()));
        }
    }

    /** Everything that feeds the equipment or space, the nearest first. */
    public SequencedSet<String> upstream(String owner) {
        return upstream.computeIfAbsent(owner, key -> reach(key, feeders));
    }

    /** Everything that the equipment feeds, the nearest first. */
    SequencedSet<String> downstream(String owner) {
        return downstream.computeIfAbsent(owner, key -> reach(key, fed));
    }

    /** Breadth first; buildings have circles (return air, heat recovery). */
    private static SequencedSet<String> reach(String from, Map<String, List<String>> next) {
        SequencedSet<String> found = new LinkedHashSet<>();
        List<String> ring = next.getOrDefault(from, List.of());
        while (!ring.isEmpty()) {
            List<String> further = new ArrayList<>();
            for (String key : ring) {
                if (!key.equals(from) && found.add(key)) {
                    further.addAll(next.getOrDefault(key, List.of()));
                }
            }
            ring = further;
        }
        return found;
    }

    boolean feeds(String above, String below) {
        Set<String> all = upstream(below);
        return all.contains(above);
    }
}
