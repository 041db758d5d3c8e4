/** What a gateway keeps in its folder: configuration, passwords, identity. Nobody else may read it. */
@NullMarked
package io.plenum.uplink.folder;

import org.jspecify.annotations.NullMarked;
