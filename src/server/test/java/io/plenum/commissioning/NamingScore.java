package io.plenum.commissioning;

import io.plenum.commissioning.naming.NameTemplate;
import io.plenum.commissioning.naming.NamingProposal;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.role.BrickClass;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposals compared with the model that is known to be right. A class counts where it is the same or a finer one,
 * or where applications take the one for the other; machines and rooms count where the proposed name stands for one true one alone.
 */
public final class NamingScore {

    private final BuildingModel model;
    private final Map<String, Point> bySource;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> abstained = new ArrayList<>();
    private final Map<String, String> machines = new HashMap<>();
    private final Map<String, String> rooms = new HashMap<>();
    private int points;
    private int rightClass;
    private int sameClass;
    private int wrongClass;
    private int rightMachine;
    private int wrongMachine;
    private int ofMachines;
    private int rightRoom;
    private int wrongRoom;
    private int ofRooms;

    private NamingScore(BuildingModel model) {
        this.model = model;
        bySource = model.points().stream()
                .filter(point -> point.source() != null)
                .collect(Collectors.toMap(point -> String.valueOf(point.source()), Function.identity()));
    }

    public static NamingScore of(BuildingModel model, List<PatternGroup> groups) {
        NamingScore score = new NamingScore(model);
        groups.forEach(score::count);
        return score;
    }

    private void count(PatternGroup group) {
        group.members().forEach(member -> count(group, member));
    }

    private void count(PatternGroup group, PatternGroup.Member member) {
        Point point = Objects.requireNonNull(
                bySource.get(String.valueOf(member.point().source())));
        NamingProposal proposal = group.proposal();
        points++;
        clazz(group, point, proposal);
        String owner = Objects.requireNonNull(model.anyOwnerOf(point.key()));
        var machine = model.equipment(owner);
        if (machine != null) {
            ofMachines++;
            if (proposal.equipment() != null) {
                String name = NameTemplate.fill(proposal.equipment(), member.numbers());
                boolean same = machine.meaning().type()
                                == EquipmentMeaning.ofClass(Objects.requireNonNull(proposal.equipmentClass()))
                                        .type()
                        && one(machines, name, owner);
                rightMachine += same ? 1 : 0;
                wrongMachine += same ? 0 : 1;
                if (!same) {
                    wrong.add("machine " + point.key() + " as " + name + " " + proposal.equipmentClass() + " "
                            + group.pattern());
                }
            }
        }
        String room = machine == null ? owner : machine.space();
        boolean ofRoom = machine == null || machine.feeds().contains(room) || owner.startsWith("lighting");
        if (room != null && ofRoom && model.space(room) != null) {
            ofRooms++;
            if (proposal.space() != null) {
                boolean same = one(rooms, NameTemplate.fill(proposal.space(), member.numbers()), room);
                rightRoom += same ? 1 : 0;
                wrongRoom += same ? 0 : 1;
            }
        }
    }

    private static boolean one(Map<String, String> known, String name, String truth) {
        return known.computeIfAbsent(name, any -> truth).equals(truth);
    }

    private void clazz(PatternGroup group, Point point, NamingProposal proposal) {
        String proposed = proposal.brickClass();
        if (proposed == null) {
            abstained.add("abstained " + point.key() + " " + point.brickClass() + " " + group.pattern() + " "
                    + proposal.candidates().stream().limit(3).toList());
        } else if (proposed.equals(point.brickClass())) {
            sameClass++;
            rightClass++;
        } else if (BrickClass.isA(proposed, point.brickClass()) || sameUse(proposed, point)) {
            rightClass++;
        } else {
            wrongClass++;
            wrong.add("class " + point.key() + " " + point.brickClass() + " as " + proposed + " " + group.pattern());
        }
    }

    /** Whether applications find in it what they find in the true one. */
    private static boolean sameUse(String proposed, Point point) {
        Set<RequiredPoint> one = uses(point);
        return !one.isEmpty() && uses(with(point, proposed)).containsAll(one);
    }

    private static Set<RequiredPoint> uses(Point point) {
        return Stream.of(RequiredPoint.values())
                .filter(use -> use.fits(point))
                .filter(use -> !Set.of(
                                RequiredPoint.ALARM, RequiredPoint.CAMERA, RequiredPoint.DOOR, RequiredPoint.ROOM_LIGHT)
                        .contains(use))
                .collect(Collectors.toSet());
    }

    private static Point with(Point point, String brickClass) {
        return new Point(
                point.id(),
                point.key(),
                point.name(),
                brickClass,
                point.kind(),
                point.unit(),
                point.stateTexts(),
                point.writable(),
                point.source());
    }

    public double boundShare() {
        return (double) rightClass / points;
    }

    public double wrongShare() {
        return (double) wrongClass / points;
    }

    public double rightMachines() {
        return (double) rightMachine / ofMachines;
    }

    /** Machines and rooms that stand for others than the true ones. */
    public int wrongPlaces() {
        return wrongMachine + wrongRoom;
    }

    public double rightRooms() {
        return (double) rightRoom / ofRooms;
    }

    public List<String> wrong() {
        return wrong.stream()
                .map(line -> line.replaceAll("-\\d+\\w*(-\\d+\\w?)?/", "/"))
                .distinct()
                .toList();
    }

    public List<String> abstained() {
        return abstained.stream()
                .map(line -> line.replaceAll("-\\d+\\w*(-\\d+\\w?)?/", "/"))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return points + " points: class right " + rightClass + " (same " + sameClass + "), wrong " + wrongClass
                + ", abstained "
                + (points - rightClass - wrongClass) + "; equipment right " + rightMachine + " of " + ofMachines
                + ", wrong "
                + wrongMachine + "; rooms right " + rightRoom + " of " + ofRooms + ", wrong " + wrongRoom;
    }
}
