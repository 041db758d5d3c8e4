package io.plenum.commissioning.naming;

import io.plenum.commissioning.DiscoveredPoint;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what is written of a point: its own name before its device's, its description and its path. */
final class PointNameReader {

    private final NameReader reader;

    PointNameReader(AbbreviationRegister register, String language) {
        this.reader = new NameReader(register, language);
    }

    /** The name with, where it does not say itself whose point it is, what says it. */
    ReadName name(DiscoveredPoint point) {
        String name = PointNameTokens.readable(point.name());
        List<ReadName> ways = Stream.of(
                        name,
                        before(point.device(), name),
                        before(point.description(), name),
                        path(point.source().address()))
                .filter(text -> !text.isBlank())
                .map(text -> ReadName.of(text, reader))
                .toList();
        ReadName alone = ReadName.of(name, reader);
        ReadName perhaps = first(ways, ReadName::hasEquipment, alone);
        return first(ways, ReadName::saysWhose, first(ways, ReadName::namesMachine, perhaps));
    }

    /** The parts of the description that say something. */
    List<NamePart> description(DiscoveredPoint point) {
        return ReadName.of(PointNameTokens.readable(point.description()), reader)
                .words();
    }

    private static ReadName first(List<ReadName> ways, Predicate<ReadName> wanted, ReadName otherwise) {
        return ways.stream().filter(wanted).findFirst().orElse(otherwise);
    }

    private static String before(String device, String name) {
        return device.isBlank() ? "" : PointNameTokens.readable(device) + ReadName.BORDER + name;
    }

    /** The path of a node of OPC UA; an address of BACnet has no names. */
    private static String path(String address) {
        int start = address.indexOf(";s=");
        return start < 0 ? "" : PointNameTokens.readable(address.substring(start + ";s=".length()));
    }
}
