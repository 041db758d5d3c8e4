package io.plenum.emulator.opcua;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the emulator offers OPC UA.
 *
 * @param address IPv4 address to listen on
 * @param port TCP port
 * @param passwordFile holds the password of user {@code plenum}; written where it does not exist, for the owner's eyes
 *     only
 * @param certificateOut where the server's certificate is written as DER so that clients can trust it, if wanted
 * @param data folder that keeps key and certificate over restarts; without it each start makes new ones
 */
public record OpcUaServerSettings(
        String address,
        int port,
        Path passwordFile,
        @Nullable Path certificateOut,
        @Nullable Path data) {

    public static final String USER = "plenum";
    public static final String PATH = "/aula-house";

    /** Where clients connect to. */
    public String endpoint() {
        return "opc.tcp://" + address + ":" + port + PATH;
    }
}
