package io.plenum.modbus.command;

import io.plenum.link.ConnectorException;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.address.RegisterValue;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;

/** Requests about one place of a device, between those of the reading: one at a time is on a line. */
public interface RegisterAccess {

    RegisterValue read(RegisterAddress address) throws RefusedException, UnitSilentException, ConnectorException;

    void write(RegisterWrite write) throws RefusedException, UnitSilentException, ConnectorException;
}
