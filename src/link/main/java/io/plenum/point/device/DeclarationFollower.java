package io.plenum.point.device;

import java.util.Map;

/** Gets what devices declare, as it becomes known. Called from connectors' threads: must return at once. */
public interface DeclarationFollower {

    DeclarationFollower NONE = new DeclarationFollower() {
        @Override
        public void declared(String connection, Map<String, DeviceDeclaration> news) {
            // Nobody follows.
        }

        @Override
        public void forgotten(String connection) {
            // Nobody follows.
        }
    };

    /**
     * Something has become known.
     *
     * @param news what was not known before, or otherwise, by addresses
     */
    void declared(String connection, Map<String, DeviceDeclaration> news);

    /** The connection leads to other devices now. */
    void forgotten(String connection);
}
