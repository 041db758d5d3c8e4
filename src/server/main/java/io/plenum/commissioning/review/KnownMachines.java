package io.plenum.commissioning.review;

import io.plenum.commissioning.naming.NameTemplate;
import io.plenum.commissioning.naming.NamingProposal;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.commissioning.naming.Reason;
import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Machines that the model has already and that controllers call otherwise: {@code RLT {1}} of air handlers is proposed as {@code AHU-{1}}
 * where the model has an air handler of that name and number. What people make of it is theirs.
 */
final class KnownMachines {

    private static final Pattern SLOT = Pattern.compile("\\{\\d{1,2}#?}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Collection<Equipment> there;
    private final Set<String> names;

    KnownMachines(Collection<Equipment> there) {
        this.there = there;
        names = alike(there);
    }

    /** The group with the name under which the model has its machines; the same group where it has none, or several could be meant. */
    PatternGroup recognised(PatternGroup group) {
        NamingProposal proposal = group.proposal();
        String template = proposal.equipment();
        String brickClass = proposal.equipmentClass();
        if (template == null || brickClass == null || template.contains(NameTemplate.DEVICE)) {
            return group;
        }
        EquipmentMeaning meaning = EquipmentMeaning.ofClass(brickClass);
        boolean same = filled(template, group).stream().anyMatch(names::contains);
        List<String> slots =
                SLOT.matcher(template).results().map(MatchResult::group).toList();
        if (meaning.is(EquipmentType.UNKNOWN)
                || same
                || NUMBER.matcher(template.replaceAll(SLOT.pattern(), "")).find()) {
            return group;
        }
        List<Equipment> alike =
                there.stream().filter(one -> isAlike(meaning, one)).toList();
        String found = only(alike, Equipment::name, slots, group);
        found = found == null ? only(alike, Equipment::key, slots, group) : found;
        if (found == null) {
            return group;
        }
        List<Reason> reasons = new ArrayList<>(proposal.reasons());
        reasons.add(new Reason("commissioning.reason.there", List.of(template, found)));
        return group.withProposal(proposal.withEquipment(found).withReasons(List.copyOf(reasons)));
    }

    private static boolean isAlike(EquipmentMeaning meaning, Equipment machine) {
        EquipmentMeaning other = EquipmentMeaning.ofClass(machine.brickClass());
        boolean medium = meaning.medium() == other.medium()
                || meaning.medium() == Medium.UNKNOWN
                || other.medium() == Medium.UNKNOWN;
        return meaning.type() == other.type() && medium;
    }

    /** The one way of naming that gives names of these machines to half of the group's at least; null where there is none or several. */
    private static @Nullable String only(
            List<Equipment> machines, Function<Equipment, String> name, List<String> slots, PatternGroup group) {
        Set<String> known = alike(machines);
        List<String> fitting = machines.stream()
                .map(name)
                .map(one -> shaped(one, slots))
                .filter(shape -> !shape.isEmpty() && shape.length() <= NameTemplate.LONGEST)
                .distinct()
                .filter(shape -> fits(filled(shape, group), known))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static boolean fits(Set<String> wanted, Set<String> known) {
        long met = wanted.stream().filter(known::contains).count();
        return met > 0 && met * 2 >= wanted.size();
    }

    /** The name with places for its numbers, in their order; empty where it has more or fewer. */
    private static String shaped(String name, List<String> slots) {
        Matcher numbers = NUMBER.matcher(name);
        StringBuilder shape = new StringBuilder();
        int next = 0;
        while (numbers.find()) {
            if (next == slots.size()) {
                return "";
            }
            numbers.appendReplacement(shape, Matcher.quoteReplacement(slots.get(next++)));
        }
        return next < slots.size() ? "" : numbers.appendTail(shape).toString();
    }

    private static Set<String> filled(String template, PatternGroup group) {
        return group.members().stream()
                .map(member -> PlannedKeys.alike(NameTemplate.fill(template, member)))
                .collect(Collectors.toSet());
    }

    private static Set<String> alike(Collection<Equipment> machines) {
        Set<String> names = new LinkedHashSet<>();
        machines.forEach(one -> {
            names.add(PlannedKeys.alike(one.name()));
            names.add(PlannedKeys.alike(one.key()));
        });
        return names;
    }
}
