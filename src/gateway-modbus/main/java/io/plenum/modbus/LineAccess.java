package io.plenum.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.WriteCoilRequest;
import com.ghgande.j2mod.modbus.msg.WriteCoilResponse;
import com.ghgande.j2mod.modbus.msg.WriteMultipleCoilsRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleCoilsResponse;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterResponse;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.util.BitVector;
import io.plenum.link.ConnectorException;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.address.RegisterValue;
import io.plenum.modbus.address.Table;
import io.plenum.modbus.command.RegisterAccess;
import io.plenum.modbus.command.RegisterWrite;
import io.plenum.modbus.poll.ReadRequest;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;

/** Reads and writes one place over the connection's line. */
record LineAccess(ModbusLink link) implements RegisterAccess {

    @Override
    public RegisterValue read(RegisterAddress address)
            throws RefusedException, UnitSilentException, ConnectorException {
        ReadRequest request = new ReadRequest(address.unit(), address.table(), address.register(), address.length());
        return Answer.of(request, link.ask(request)).value(address);
    }

    @Override
    public void write(RegisterWrite write) throws RefusedException, UnitSilentException, ConnectorException {
        link.command(message(write), write.unit(), response -> confirms(write, response));
    }

    private static ModbusRequest message(RegisterWrite write) {
        int first = write.first();
        if (write.table() == Table.COIL) {
            boolean on = write.words().getFirst() == 1;
            return write.single() ? new WriteCoilRequest(first, on) : new WriteMultipleCoilsRequest(first, bits(on));
        }
        Register[] registers = write.words().stream().map(SimpleRegister::new).toArray(Register[]::new);
        return write.single()
                ? new WriteSingleRegisterRequest(first, registers[0])
                : new WriteMultipleRegistersRequest(first, registers);
    }

    private static BitVector bits(boolean on) {
        BitVector one = new BitVector(1);
        one.setBit(0, on);
        return one;
    }

    /** A device repeats what it was asked to write. */
    private static boolean confirms(RegisterWrite write, ModbusResponse response) {
        int first = write.first();
        int word = write.words().getFirst();
        return switch (response) {
            case WriteCoilResponse coil -> coil.getReference() == first && coil.getCoil() == (word == 1);
            case WriteMultipleCoilsResponse coils -> coils.getReference() == first && coils.getBitCount() == 1;
            case WriteSingleRegisterResponse register ->
                register.getReference() == first && (register.getRegisterValue() & 0xFFFF) == word;
            case WriteMultipleRegistersResponse registers ->
                registers.getReference() == first
                        && registers.getWordCount() == write.words().size();
            default -> false;
        };
    }
}
