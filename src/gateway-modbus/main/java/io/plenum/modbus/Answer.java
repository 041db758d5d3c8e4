package io.plenum.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadCoilsResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.procimg.InputRegister;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.address.RegisterValue;
import io.plenum.modbus.poll.ReadRequest;

/** The registers or bits of an answer, as the points of the request see them. */
final class Answer {

    private static final int BITS = 8;

    private final ReadRequest request;
    private final byte[] data;

    private Answer(ReadRequest request, byte[] data) {
        this.request = request;
        this.data = data;
    }

    static Answer of(ReadRequest request, ModbusResponse response) {
        return new Answer(request, data(response));
    }

    /** Whether it holds exactly as much as was asked for. */
    static boolean fits(ReadRequest request, ModbusResponse response) {
        int wanted = request.table().hasBits() ? (request.count() + BITS - 1) / BITS : 2 * request.count();
        return data(response).length == wanted
                && (!(response instanceof ReadMultipleRegistersResponse held) || held.getByteCount() == wanted)
                && (!(response instanceof ReadInputRegistersResponse read) || read.getByteCount() == wanted);
    }

    private static byte[] data(ModbusResponse response) {
        return switch (response) {
            case ReadCoilsResponse coils -> coils.getCoils().getBytes();
            case ReadInputDiscretesResponse inputs -> inputs.getDiscretes().getBytes();
            case ReadInputRegistersResponse registers -> bytes(registers.getRegisters());
            case ReadMultipleRegistersResponse registers -> bytes(registers.getRegisters());
            default -> new byte[0];
        };
    }

    private static byte[] bytes(InputRegister[] registers) {
        byte[] bytes = new byte[2 * registers.length];
        for (int i = 0; i < registers.length; i++) {
            System.arraycopy(registers[i].toBytes(), 0, bytes, 2 * i, 2);
        }
        return bytes;
    }

    RegisterValue value(RegisterAddress address) {
        int at = address.register() - request.first();
        return address.table().hasBits()
                ? RegisterValue.of(address, (data[at / BITS] >> at % BITS & 1) == 1)
                : RegisterValue.of(address, data, 2 * at);
    }
}
