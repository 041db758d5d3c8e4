package io.plenum.gateway.overview;

/** How a gateway is, in one word. */
public enum GatewayCondition {
    CONNECTED,
    /** Lost a moment ago; it may be back before anybody misses it. */
    RECONNECTING,
    SILENT,
    NEVER_SEEN,
    /** Its certificate is not accepted any more. */
    REVOKED
}
