package io.plenum.modbus.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bytes of registers mean, at numbers that others have published. */
class RegisterValueTest {

    private static RegisterValue value(String address, String bytes) throws AddressException {
        byte[] data = HexFormat.ofDelimiter(" ").parseHex(bytes);
        return RegisterValue.of(RegisterAddress.parse("1/holding/0/" + address), data, 0);
    }

    /**
     * 43 66 33 34 is the example of Eastron's manual (SDM630, 1.2: 230.2 V); 3F 9D F3 B6 is 1.234; 05 3E is 1342, 8000000012345678 and
     * their like are counted by hand.
     */
    @ParameterizedTest
    @CsvSource({
        "float32, 43 66 33 34, 230.20001220703125",
        "float32, 3F 9D F3 B6, 1.2339999675750732",
        "float32/CDAB, 33 34 43 66, 230.20001220703125",
        "float32/BADC, 66 43 34 33, 230.20001220703125",
        "float32/DCBA, 34 33 66 43, 230.20001220703125",
        "float64, 40 5E DD 2F 1A 9F BE 77, 123.456",
        "float64/CDAB, BE 77 1A 9F DD 2F 40 5E, 123.456",
        "float64/DCBA, 77 BE 9F 1A 2F DD 5E 40, 123.456",
        "uint16, FF FE, 65534",
        "int16, FF FE, -2",
        "uint16/BADC, 3E 05, 1342",
        "uint32, 00 01 E2 40, 123456",
        "uint32/CDAB, E2 40 00 01, 123456",
        "int32, FF FE 1D C0, -123456",
        "uint64, 00 00 00 00 00 01 E2 40, 123456",
        "uint64/CDAB, E2 40 00 01 00 00 00 00, 123456",
        "int64, FF FF FF FF FF FE 1D C0, -123456",
        "uint64, 80 00 00 00 00 00 00 00, 9223372036854775808",
        "bcd16, 12 34, 1234",
        "bcd32, 12 34 56 78, 12345678",
        "bcd32/CDAB, 56 78 12 34, 12345678",
        "bit=0, 00 01, 1",
        "bit=15, 80 00, 1",
        "bit=3, FF F7, 0",
        "int16/scale=0.1, 08 FD, 230.1",
        "uint32/scale=0.01/offset=-40, 00 00 19 64, 25",
        "uint16/none=off, FF FF, 65535",
        "uint32, 7F FF FF FF, 2147483647",
    })
    void typesAndWordOrders(String address, String bytes, double expected) throws AddressException {
        assertThat(value(address, bytes)).isEqualTo(new RegisterValue.Known(expected));
    }

    /** Meters say so that they have no value: the least of signed numbers, all bits of unsigned ones, and what their manual names. */
    @ParameterizedTest
    @CsvSource({
        "int16, 80 00, 0x8000",
        "uint16, FF FF, 0xFFFF",
        "int32/CDAB, 00 00 80 00, 0x80000000",
        "uint64, FF FF FF FF FF FF FF FF, 0xFFFFFFFFFFFFFFFF",
        "int32/scale=0.01/none=0x7FFFFFFF, 7F FF FF FF, 0x7FFFFFFF",
        "uint16/none=0xFFFE/none=9999, 27 0F, 0x270F",
        "uint16/none=off/none=0xFFFE, FF FE, 0xFFFE",
    })
    void whatStandsForNoValueIsNone(String address, String bytes, String code) throws AddressException {
        assertThat(value(address, bytes)).isEqualTo(new RegisterValue.Absent(code));
    }

    @Test
    void whatIsNoNumberIsNoneEither() throws AddressException {
        assertThat(value("float32", "7F C0 00 00")).isEqualTo(new RegisterValue.Known(Double.NaN));
        assertThat(value("bcd16", "1A 00")).isEqualTo(new RegisterValue.NotDecimal("0x1A00"));
    }
}
