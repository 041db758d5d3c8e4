package io.plenum.opcua.browse;

import io.plenum.opcua.read.NodeReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumValueType;
import org.jspecify.annotations.Nullable;

/**
 * How variables name their states: by EnumStrings or EnumValues of their own (OPC 10000-8, 5.3.3.3 and 5.3.3.4), or of their data
 * type where that is an enumeration (OPC 10000-3, 5.8.3). Used by one thread.
 */
final class StateNames {

    private static final List<String> PROPERTIES = List.of("EnumStrings", "EnumValues");

    private final OpcUaClient client;
    private final NodeReads reads;
    private final StateCount places;
    /** Asked for once: a server has few of them. */
    private final Map<NodeId, Optional<EnumStates>> ofTypes = new HashMap<>();

    /** @param places how the place of a text is counted */
    StateNames(OpcUaClient client, NodeReads reads, StateCount places) {
        this.client = client;
        this.reads = reads;
        this.places = places;
    }

    /**
     * The states of those variables that name them.
     *
     * @param types the data type of each variable, null where it is not known
     */
    Map<NodeId, EnumStates> of(Map<NodeId, @Nullable NodeId> types) throws UaException {
        Map<NodeId, EnumStates> states = named(List.copyOf(types.keySet()));
        List<NodeId> unknown = types.entrySet().stream()
                .filter(entry -> !states.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .filter(type -> !VariableType.isStandard(type) && !ofTypes.containsKey(type))
                .distinct()
                .toList();
        Map<NodeId, EnumStates> told = named(unknown);
        unknown.forEach(type -> ofTypes.put(type, Optional.ofNullable(told.get(type))));
        types.forEach((variable, type) -> {
            if (type != null) {
                ofTypes.getOrDefault(type, Optional.empty()).ifPresent(ofType -> states.putIfAbsent(variable, ofType));
            }
        });
        return states;
    }

    private Map<NodeId, EnumStates> named(List<NodeId> owners) throws UaException {
        Map<NodeId, EnumStates> states = new HashMap<>();
        for (String property : PROPERTIES) {
            List<NodeId> unnamed = new ArrayList<>(owners);
            unnamed.removeAll(states.keySet());
            reads.propertyValues(unnamed, property).forEach((owner, value) -> {
                EnumStates read = states(value);
                if (read != null) {
                    states.put(owner, read);
                }
            });
        }
        return states;
    }

    private @Nullable EnumStates states(DataValue told) {
        if (!(told.value().value() instanceof Object[] entries) || entries.length == 0) {
            return null;
        }
        if (entries[0] instanceof ExtensionObject) {
            return values(entries);
        }
        return EnumStates.of(entries).placed(places);
    }

    private @Nullable EnumStates values(Object[] entries) {
        Map<Long, String> names = new HashMap<>();
        List<Long> values = new ArrayList<>();
        for (Object entry : entries) {
            EnumValueType named = named(entry);
            if (named == null || named.getValue() == null) {
                return null;
            }
            values.add(named.getValue());
            names.put(named.getValue(), Objects.toString(named.getDisplayName().text(), ""));
        }
        return EnumStates.ofValues(values.stream().mapToLong(Long::longValue).toArray(), names);
    }

    private @Nullable EnumValueType named(Object entry) {
        try {
            return entry instanceof ExtensionObject packed
                            && packed.decode(client.getStaticEncodingContext()) instanceof EnumValueType named
                    ? named
                    : null;
        } catch (UaSerializationException e) {
            return null;
        }
    }
}
