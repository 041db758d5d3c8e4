package io.plenum.gateway.enrolment;

import java.time.Instant;

/**
 * A code that was just issued. It is shown once and kept nowhere.
 *
 * @param gateway name that the new gateway will have
 * @param kind of the connections that it is to make: {@code bacnet}, {@code opcua}, {@code modbus}, {@code mqtt}
 * @param code as a person copies it
 * @param expires UTC
 */
public record IssuedCode(String gateway, String kind, String code, Instant expires) {

    /** Never the code: it would end up in logs. */
    @Override
    public String toString() {
        return "a code for " + gateway;
    }
}
