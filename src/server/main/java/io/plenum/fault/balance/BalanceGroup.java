package io.plenum.fault.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Balances that share sensors, one with the next.
 *
 * @param equations numbers of the equations
 * @param sensors all that have a part in them
 */
record BalanceGroup(List<Integer> equations, List<MeasuredSensor> sensors) {

    /** More unknowns than that are not solved together: the balances that join parts of a building are left out then. */
    private static final int MOST = 1500;

    static List<BalanceGroup> of(List<SensorEquation> equations) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < equations.size(); i++) {
            all.add(i);
        }
        List<BalanceGroup> groups = new ArrayList<>();
        for (BalanceGroup group : of(equations, all)) {
            if (group.unknowns() <= MOST) {
                groups.add(group);
            } else {
                List<Integer> apart = group.equations().stream()
                        .filter(number -> !equations.get(number).kind().joins())
                        .toList();
                of(equations, apart).stream()
                        .filter(one -> one.unknowns() <= MOST)
                        .forEach(groups::add);
            }
        }
        return groups;
    }

    private int unknowns() {
        return equations.size() + sensors.size();
    }

    private static List<BalanceGroup> of(List<SensorEquation> equations, List<Integer> numbers) {
        Map<String, String> above = new HashMap<>();
        for (int number : numbers) {
            List<MeasuredSensor> sensors = equations.get(number).sensors();
            String first = top(above, sensors.getFirst().key());
            sensors.forEach(sensor -> above.put(top(above, sensor.key()), first));
        }
        Map<String, List<Integer>> byTop = new HashMap<>();
        numbers.forEach(number -> byTop.computeIfAbsent(
                        top(above, equations.get(number).sensors().getFirst().key()), key -> new ArrayList<>())
                .add(number));
        return byTop.values().stream()
                .map(group -> new BalanceGroup(
                        group,
                        group.stream()
                                .flatMap(number -> equations.get(number).sensors().stream())
                                .distinct()
                                .toList()))
                .toList();
    }

    private static String top(Map<String, String> above, String key) {
        String at = key;
        for (String next = above.get(at); next != null && !next.equals(at); next = above.get(at)) {
            at = next;
        }
        above.put(key, at);
        return at;
    }
}
