package io.plenum.opcua.browse;

import io.plenum.opcua.read.NodeReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** The texts of variables with two states: FalseState and TrueState (OPC 10000-8, 5.3.3.2). Both or none. */
final class BacnetStates {

    private final NodeReads reads;

    BacnetStates(NodeReads reads) {
        this.reads = reads;
    }

    /** Off and on, of the variables that name them. */
    Map<NodeId, List<String>> of(List<NodeId> variables) throws UaException {
        Map<NodeId, List<String>> texts = new HashMap<>();
        Map<NodeId, DataValue> on = reads.propertyValues(variables, "TrueState");
        reads.propertyValues(variables, "FalseState").forEach((variable, value) -> {
            DataValue other = on.get(variable);
            String off = text(value);
            if (other != null && !off.isEmpty() && !text(other).isEmpty()) {
                texts.put(variable, List.of(off, text(other)));
            }
        });
        return texts;
    }

    private static String text(DataValue told) {
        return told.value().value() instanceof LocalizedText localized
                ? Objects.toString(localized.text(), "").strip()
                : "";
    }
}
