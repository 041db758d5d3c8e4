package io.plenum.link.wire;

import io.plenum.link.proto.Declaration;
import io.plenum.link.proto.Declarations;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.ValueRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What devices have said about their objects or variables. */
public final class DeclarationsCodec {

    private static final int OBJECTS_OF_PART = 1_000;

    private DeclarationsCodec() {}

    /**
     * In parts that each fit into one message; at least one where anything is to be forgotten.
     *
     * @param forget whether what was said of this connection before is forgotten
     */
    public static List<Declarations> write(
            String connection, boolean forget, Map<String, DeviceDeclaration> declarations) {
        List<Declarations> parts = new ArrayList<>();
        Declarations.Builder part =
                Declarations.newBuilder().setConnection(connection).setFirst(forget);
        for (Map.Entry<String, DeviceDeclaration> each : declarations.entrySet()) {
            part.putDeclaration(each.getKey(), write(each.getValue()));
            if (part.getDeclarationCount() == OBJECTS_OF_PART) {
                parts.add(part.build());
                part = Declarations.newBuilder().setConnection(connection);
            }
        }
        if (part.getDeclarationCount() > 0 || part.getFirst()) {
            parts.add(part.build());
        }
        return parts;
    }

    public static Map<String, DeviceDeclaration> read(Declarations message) {
        Map<String, DeviceDeclaration> declarations = new HashMap<>();
        message.getDeclarationMap().forEach((address, declaration) -> declarations.put(address, read(declaration)));
        return declarations;
    }

    static Declaration write(DeviceDeclaration declaration) {
        Declaration.Builder message = Declaration.newBuilder()
                .setType(declaration.type())
                .setNumber(declaration.number())
                .setKind(PointCodec.write(declaration.kind()))
                .setUnit(declaration.unit())
                .setStates(declaration.states())
                .addAllStateText(declaration.stateTexts());
        ValueRange range = declaration.range();
        return (range == null ? message : message.setLow(range.low()).setHigh(range.high())).build();
    }

    /** A kind that only a newer side knows is left open. */
    static DeviceDeclaration read(Declaration message) {
        return new DeviceDeclaration(
                        message.getType(),
                        message.getNumber(),
                        PointCodec.read(message.getKind()),
                        message.getUnit(),
                        message.getStates(),
                        message.hasLow() && message.hasHigh()
                                ? ValueRange.of(message.getLow(), message.getHigh())
                                : null)
                .withStateTexts(message.getStateTextList());
    }
}
