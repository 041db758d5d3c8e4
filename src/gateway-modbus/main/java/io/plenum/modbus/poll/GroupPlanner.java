package io.plenum.modbus.poll;

import io.plenum.modbus.address.RegisterAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Puts neighbouring registers into one request, over gaps that are small. What a device refuses to read together is read apart from
 * then on.
 */
public final class GroupPlanner {

    /** Most that the standard allows (V1.1b3, 6.1 to 6.4). */
    public static final int MOST_REGISTERS = 125;

    private static final int MOST_BITS = 2000;
    /** Bits in a register: a gap of so many costs as much. */
    private static final int BITS = 16;

    private static final Comparator<BoundRegister> ORDER = Comparator.comparing(
                    BoundRegister::address, Comparator.comparingInt(RegisterAddress::unit))
            .thenComparing(bound -> bound.address().table())
            .thenComparingInt(bound -> bound.address().register())
            .thenComparingInt(bound -> bound.address().length());

    private final int most;
    private final int gap;
    private final Duration usual;
    /** What begins a request of its own, because the device refuses to read it with what is before it. */
    private final Set<BoundRegister.Span> apart = new HashSet<>();

    /**
     * Reads nothing together at first that is further apart than allowed.
     *
     * @param most registers in one request
     * @param gap most registers between two points that are read for nothing
     * @param usual poll time of points that have none of their own
     */
    public GroupPlanner(int most, int gap, Duration usual) {
        this.most = most;
        this.gap = gap;
        this.usual = usual;
    }

    public List<PollGroup> groups(Collection<BoundRegister> registers) {
        List<PollGroup> groups = new ArrayList<>();
        List<BoundRegister> together = new ArrayList<>();
        List<BoundRegister> sorted = registers.stream()
                .sorted(Comparator.comparing(this::poll).thenComparing(ORDER))
                .toList();
        for (BoundRegister next : sorted) {
            if (!together.isEmpty() && !joins(together, next)) {
                groups.add(group(together));
                together = new ArrayList<>();
            }
            together.add(next);
        }
        if (!together.isEmpty()) {
            groups.add(group(together));
        }
        return groups;
    }

    private Duration poll(BoundRegister bound) {
        Duration own = bound.address().poll();
        return own == null || own.compareTo(usual) < 0 ? usual : own;
    }

    private boolean joins(List<BoundRegister> together, BoundRegister next) {
        RegisterAddress first = together.getFirst().address();
        RegisterAddress address = next.address();
        int last = last(together);
        boolean bits = address.table().hasBits();
        int end = Math.max(last, address.last());
        boolean same = together.getLast().span().equals(next.span());
        return first.unit() == address.unit()
                && first.table() == address.table()
                && poll(together.getFirst()).equals(poll(next))
                && address.register() - last - 1 <= (bits ? gap * BITS : gap)
                && end - first.register() + 1 <= (bits ? MOST_BITS : most)
                && (same || !apart.contains(next.span()));
    }

    private static int last(List<BoundRegister> together) {
        return together.stream().mapToInt(bound -> bound.address().last()).max().orElseThrow();
    }

    private PollGroup group(List<BoundRegister> together) {
        RegisterAddress first = together.getFirst().address();
        int count = last(together) - first.register() + 1;
        return new PollGroup(
                new ReadRequest(first.unit(), first.table(), first.register(), count),
                List.copyOf(together),
                poll(together.getFirst()));
    }

    /**
     * The parts of a group that the device refuses as a whole: first without the gaps, then in halves. One group alone where it cannot
     * be divided any more.
     */
    public List<PollGroup> divided(PollGroup group) {
        List<BoundRegister> registers = group.registers();
        List<BoundRegister.Span> gaps = new ArrayList<>();
        for (int i = 1; i < registers.size(); i++) {
            if (registers.get(i).address().register() > last(registers.subList(0, i)) + 1) {
                gaps.add(registers.get(i).span());
            }
        }
        List<BoundRegister.Span> spans =
                registers.stream().map(BoundRegister::span).distinct().toList();
        if (!gaps.isEmpty()) {
            apart.addAll(gaps);
        } else if (spans.size() > 1) {
            apart.add(Objects.requireNonNull(spans.get(spans.size() / 2)));
        }
        return groups(registers);
    }
}
