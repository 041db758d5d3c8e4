package io.plenum.link;

import java.nio.file.Path;

/** One protocol that a gateway can use. A part that brings one names its class for {@link java.util.ServiceLoader}. */
public interface Protocol {

    /** Of connections: such as {@code bacnet}. */
    String kind();

    /**
     * Gets ready to make connections; opens none.
     *
     * @param folder of the gateway: password files are below {@code secrets}, what the protocol keeps is below {@link #kind}
     * @param passwords where each of them may be sent
     */
    ProtocolAccess access(Path folder, PasswordScope passwords);
}
