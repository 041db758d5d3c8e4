package io.plenum.link.wire;

import io.plenum.link.proto.ServedObjects;
import io.plenum.link.proto.ServedValues;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is served to workstations, and its values. */
public final class ServingCodec {

    private static final int HIGHEST_QUALITY = Quality.values().length - 1;

    private ServingCodec() {}

    public static ServedObjects write(ServedList list) {
        ServedObjects.Builder message =
                ServedObjects.newBuilder().setRevision(list.revision()).addAllConnection(list.connections());
        for (ServedObject object : list.objects()) {
            message.addObject(io.plenum.link.proto.ServedObject.newBuilder()
                    .setKind(PointCodec.write(object.id().kind()))
                    .setNumber(object.id().number())
                    .setName(object.name())
                    .setDescription(object.description())
                    .setUnit(object.unit().name())
                    .addAllStateText(object.stateTexts()));
        }
        return message.build();
    }

    /**
     * Reads a list.
     *
     * @throws WireFormatException where it has more objects than are ever served, or an identifier twice or that none can have
     */
    public static ServedList read(ServedObjects message) throws WireFormatException {
        if (message.getObjectCount() > ServedList.MOST) {
            throw new WireFormatException("More than " + ServedList.MOST + " objects are to be served");
        }
        List<ServedObject> objects = new ArrayList<>();
        Set<ServedId> ids = new HashSet<>();
        for (io.plenum.link.proto.ServedObject object : message.getObjectList()) {
            ServedId id = id(object.getKind(), object.getNumber());
            if (id == null || !ids.add(id)) {
                throw new WireFormatException("No object can be served as " + object.getKind() + object.getNumber());
            }
            objects.add(new ServedObject(
                    id,
                    object.getName(),
                    object.getDescription(),
                    Unit.stored(object.getUnit()),
                    List.copyOf(object.getStateTextList())));
        }
        return new ServedList(message.getRevision(), Set.copyOf(message.getConnectionList()), List.copyOf(objects));
    }

    private static @Nullable ServedId id(io.plenum.link.proto.PointKind kind, int number) {
        PointKind known = PointCodec.read(kind);
        return known == null || number < 0 || number > ServedId.HIGHEST ? null : new ServedId(known, number);
    }

    public static ServedValues write(List<ServedValue> values) {
        ServedValues.Builder message = ServedValues.newBuilder();
        for (ServedValue value : values) {
            message.addValue(io.plenum.link.proto.ServedValue.newBuilder()
                    .setKind(PointCodec.write(value.id().kind()))
                    .setNumber(value.id().number())
                    .setValue(value.value())
                    .setQuality(value.quality().code()));
        }
        return message.build();
    }

    /** What cannot be read is left out; a quality that only a newer side knows is a fault. */
    public static List<ServedValue> read(ServedValues message) {
        List<ServedValue> values = new ArrayList<>();
        for (io.plenum.link.proto.ServedValue value : message.getValueList()) {
            ServedId id = id(value.getKind(), value.getNumber());
            if (id != null) {
                boolean known = value.getQuality() >= 0 && value.getQuality() <= HIGHEST_QUALITY;
                values.add(new ServedValue(
                        id, value.getValue(), known ? Quality.ofCode(value.getQuality()) : Quality.FAULT));
            }
        }
        return values;
    }
}
