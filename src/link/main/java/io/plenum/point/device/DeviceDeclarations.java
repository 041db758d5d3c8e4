package io.plenum.point.device;

import io.plenum.point.PointSource;
import org.jspecify.annotations.Nullable;

/** What devices have said about their objects and variables so far. Returns at once. */
@FunctionalInterface
public interface DeviceDeclarations {

    /** Null where the device was never asked, or says nothing about this address. */
    @Nullable
    DeviceDeclaration of(PointSource source);
}
