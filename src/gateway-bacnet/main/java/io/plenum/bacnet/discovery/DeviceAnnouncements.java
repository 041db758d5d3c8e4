package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.service.unconfirmed.IAmRequest;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import io.plenum.link.Discovered;
import io.plenum.link.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which devices have announced themselves, and from where. Two that answer the same question with the same instance would take
 * turns in being read as one. Thread-safe.
 */
public final class DeviceAnnouncements {

    /** Anybody can announce devices that do not exist; discovery looks at each. */
    static final int MOST_DEVICES = 2000;

    private static final int MOST_ADDRESSES = 4;
    /** Answers to one question come within this time. */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    private final Clock clock;
    /** Who was silent longest is forgotten first: a flood must not keep out those who announce themselves after it. */
    private final Map<Integer, Map<Address, Instant>> heard = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Map<Address, Instant>> eldest) {
            boolean full = size() > MOST_DEVICES;
            forgotten += full ? 1 : 0;
            return full;
        }
    };

    private final Set<Integer> recent = new TreeSet<>();
    private long forgotten;

    public DeviceAnnouncements(Clock clock) {
        this.clock = clock;
    }

    /** Returns the instance that it announces. */
    public synchronized int add(IAmRequest announcement, Address from) {
        int instance = instance(announcement);
        if (recent.size() < MOST_DEVICES) {
            recent.add(instance);
        }
        heard(instance, from);
        return instance;
    }

    /** A device answers at this address as this instance, now. */
    public synchronized void heard(int instance, Address from) {
        Map<Address, Instant> before = heard.remove(instance);
        Map<Address, Instant> addresses = before == null ? new HashMap<>() : before;
        heard.put(instance, addresses);
        addresses.put(from, clock.instant());
        if (addresses.size() > MOST_ADDRESSES) {
            addresses.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(oldest -> addresses.remove(oldest.getKey()));
        }
    }

    /** Its device identifier, which the stack shows on the wire only: an application tag and 10 bits of type before it. */
    private static int instance(IAmRequest announcement) {
        ByteQueue encoded = new ByteQueue();
        announcement.write(encoded);
        return ((encoded.peek(2) & 0x3f) << 16) | ((encoded.peek(3) & 0xff) << 8) | (encoded.peek(4) & 0xff);
    }

    /** Devices beyond what a network can have, whose announcements were forgotten for those of others. */
    public synchronized long forgotten() {
        return forgotten;
    }

    /** At most {@value #MOST_DEVICES} of the devices that have announced themselves since {@link #forgetRecent}. */
    public synchronized Set<Integer> recent() {
        return Set.copyOf(recent);
    }

    public synchronized void forgetRecent() {
        recent.clear();
    }

    /** Instances that more than one device claims. */
    public synchronized Set<Integer> duplicates() {
        return heard.keySet().stream()
                .filter(instance -> together(instance).size() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty where only one device has this instance. */
    public synchronized List<Problem> duplicates(int instance) {
        List<Address> addresses = together(instance);
        if (addresses.size() < 2) {
            return List.of();
        }
        String places = addresses.stream()
                .map(address -> DeviceLocation.shortText(address))
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(Problem.of("connector.problem.bacnet-duplicate", String.valueOf(instance), places));
    }

    /** The addresses from which it was heard last, as answers to the same question. */
    private List<Address> together(int instance) {
        Map<Address, Instant> addresses = heard.getOrDefault(instance, Map.of());
        Instant last =
                addresses.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
        List<Address> together = new ArrayList<>();
        addresses.forEach((address, when) -> {
            if (!when.plus(TOGETHER).isBefore(last)) {
                together.add(address);
            }
        });
        return together;
    }

    synchronized Discovered.Location place(int instance, Map<Integer, OctetString> routers) {
        return together(instance).stream()
                .findFirst()
                .map(address -> DeviceLocation.of(address, routers))
                .orElse(new Discovered.Location("", null, ""));
    }
}
