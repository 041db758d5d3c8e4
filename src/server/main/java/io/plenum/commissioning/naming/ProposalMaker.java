package io.plenum.commissioning.naming;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.EquipmentFinder.FoundEquipment;
import io.plenum.commissioning.naming.PlaceFinder.FoundPlace;
import io.plenum.point.unit.Unit;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.ProposedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what one name, its description, unit and type of object say. */
final class ProposalMaker {

    /** Classes this close are told apart by nothing that is known. */
    private static final double TIE = 0.02;

    private static final Set<EquipmentType> IN_ROOMS =
            Set.of(EquipmentType.TERMINAL_BOX, EquipmentType.FAN_COIL, EquipmentType.LIGHTING);

    private final DiscoveredPoint point;
    private final ReadName name;
    private final List<NamePart> description;
    private final boolean severalBuildings;
    private final List<Reason> reasons = new ArrayList<>();

    /** @param severalBuildings whether names of machines and rooms need the building's before them */
    ProposalMaker(DiscoveredPoint point, ReadName name, List<NamePart> description, boolean severalBuildings) {
        this.severalBuildings = severalBuildings;
        this.point = point;
        this.name = name;
        this.description = description;
    }

    NamingProposal make() {
        FoundEquipment machine = name.equipment();
        EquipmentMeaning meaning = machine == null ? EquipmentMeaning.ofClass("") : machine.machine();
        FoundPlace place = place(machine, meaning.type());
        List<NamePart> evidence =
                Stream.concat(name.words().stream(), description.stream()).toList();
        explain(evidence, machine);
        Map<String, Double> implied = ImpliedWords.of(
                point, machine == null ? null : machine.brickClass(), meaning.type(), place.room() != null);
        List<ScoredClass> scores = new ClassScorer(point, evidence, implied, meaning).scores();
        NamingProposal whole = new NamingProposal(
                null,
                ProposalConfidence.NONE,
                scores,
                machine == null ? null : machine.brickClass(),
                machine == null ? null : inBuilding(place, machineName(machine, place)),
                place.floor(),
                place.room() == null ? null : inBuilding(place, place.room()),
                List.copyOf(reasons));
        return evidence.isEmpty() ? whole.abstaining(Reason.of("nothing")) : decided(whole);
    }

    /** A machine without a number is one of several where its place has one. */
    private static String machineName(FoundEquipment machine, FoundPlace place) {
        String where = place.room() == null ? place.floor() : place.room();
        return machine.numbered() || where == null ? machine.template() : machine.template() + " " + where;
    }

    private String inBuilding(FoundPlace place, String name) {
        return severalBuildings && place.building() != null ? place.building() + " " + name : name;
    }

    private static NamingProposal decided(NamingProposal whole) {
        ProposalConfidence confidence = ProposalConfidence.of(whole.score());
        if (confidence == ProposalConfidence.NONE) {
            return whole.abstaining(Reason.of("thin"));
        }
        List<ScoredClass> near = whole.candidates().stream()
                .filter(one -> whole.score() - one.score() < TIE)
                .toList();
        return finest(near)
                .map(best -> whole.withBrickClass(best.brickClass()).withConfidence(confidence))
                .orElseGet(() -> whole.abstaining(
                        Reason.of("tie", near.get(0).brickClass(), near.get(1).brickClass())));
    }

    /** Of classes that fit equally well the one that says all that the others say; none where they contradict each other. */
    private static Optional<ScoredClass> finest(List<ScoredClass> near) {
        return near.stream()
                .filter(one -> near.stream().allMatch(other -> isFiner(one, other)))
                .findFirst();
    }

    private static boolean isFiner(ScoredClass one, ScoredClass other) {
        ProposedClass fine = ProposedClass.ofClass(one.brickClass());
        ProposedClass coarse = ProposedClass.ofClass(other.brickClass());
        return one.equals(other) || (fine != null && coarse != null && fine.isFinerThan(coarse));
    }

    /** A box is in the room that its number names, where nothing else says it. */
    private FoundPlace place(@Nullable FoundEquipment machine, EquipmentType type) {
        FoundPlace found = name.place();
        boolean numbered = machine != null && machine.numbers().size() == 2 && IN_ROOMS.contains(type);
        if (found.room() != null || machine == null || !numbered) {
            return found;
        }
        reasons.add(Reason.of("place-of-number", machine.template()));
        return PlaceFinder.ofNumbers(found.building(), found.floor(), machine.numbers());
    }

    private void explain(List<NamePart> evidence, @Nullable FoundEquipment machine) {
        if (machine != null) {
            reasons.add(Reason.of("token", machine.meaning().token(), machine.brickClass()));
        }
        evidence.stream()
                .flatMap(part -> part.meanings().stream()
                        .filter(m -> m.kind().hasWords())
                        .limit(1))
                .map(meaning -> Reason.of("token", meaning.token(), meaning.meaning()))
                .distinct()
                .forEach(reasons::add);
        if (!point.unit().equals(Unit.UNITLESS)) {
            reasons.add(Reason.of("unit", point.unit().symbol()));
        }
        reasons.add(Reason.of(point.writable() ? "type-writable" : "type", point.type()));
    }
}
