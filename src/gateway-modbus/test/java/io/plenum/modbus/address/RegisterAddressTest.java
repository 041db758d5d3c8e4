package io.plenum.modbus.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people write them: one that is read wrongly shows another register's value. */
class RegisterAddressTest {

    /** Beside a table the number is the one on the wire; in its place five or six digits count from 1 (V1.1b3, 4.4). */
    @ParameterizedTest
    @CsvSource({
        "1/holding/0/uint16, HOLDING, 0",
        "1/40001/uint16, HOLDING, 0",
        "1/400001/uint16, HOLDING, 0",
        "1/holding/40001/uint16, HOLDING, 40001",
        "1/465536/uint16, HOLDING, 65535",
        "1/30053/float32, INPUT, 52",
        "1/input/0x5B00/uint32, INPUT, 23296",
        "1/input/0010/uint32, INPUT, 10",
        "1/00017, COIL, 16",
        "1/coil/16/bit, COIL, 16",
        "1/10004, DISCRETE, 3",
    })
    void registersCountFromWhereTheAddressSays(String text, Table table, int register) throws AddressException {
        RegisterAddress address = RegisterAddress.parse(text);
        assertThat(address.table()).isEqualTo(table);
        assertThat(address.register()).isEqualTo(register);
    }

    /** What discovery lists is what people copy: it says the same when it is read again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "255/holding/7/int16",
                "0/coil/3",
                "1/holding/100/bit=15",
                "1/input/12/float64/CDAB",
                "1/input/12/uint32/DCBA/scale=0.01/offset=-40/none=0x7fffffff/poll=60",
                "1/input/12/int16/none=off",
            })
    void whatIsWrittenIsReadTheSame(String text) throws AddressException {
        RegisterAddress address = RegisterAddress.parse(text);
        assertThat(address.text()).isEqualTo(text);
        assertThat(RegisterAddress.parse(address.text())).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "'', address",
        "meter, address",
        "256/holding/0/uint16, unit",
        "01/holding/0/uint16, unit",
        "-1/holding/0/uint16, unit",
        "1/register/0/uint16, table",
        "1/40000/uint16, register",
        "1/465537/uint16, register",
        "1/holding/65536/uint16, register",
        "1/holding/65535/uint32, register",
        "1/holding/0x12345/uint16, register",
        "1/holding, register",
        "1/holding/0, type",
        "1/holding/0/float, type",
        "1/holding/0/bit, type",
        "1/holding/0/bit=16, type",
        "1/coil/0/uint16, option",
        "1/holding/0/uint32/ACBD, option",
        "1/holding/0/uint32/scale=0, option",
        "1/holding/0/uint32/scale=1e999, option",
        "1/holding/0/uint32/poll=0, option",
        "1/holding/0/uint32/none=x, option",
        "1/holding/0/uint32/, option",
    })
    void whatIsWrongIsNamed(String text, String part) {
        AddressException wrong = catchThrowableOfType(AddressException.class, () -> RegisterAddress.parse(text));
        assertThat(wrong.messageKey()).isEqualTo("point.reason.modbus-" + part);
    }
}
