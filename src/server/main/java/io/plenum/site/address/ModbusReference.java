package io.plenum.site.address;

import java.util.regex.Pattern;

/**
 * Addresses of Modbus registers (docs/modbus.md): unit, table with register or a number such as 40013, then type and options. Checked is
 * their form; the gateway says what else cannot be.
 */
public final class ModbusReference {

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])"
            + "/((coil|discrete|input|holding)/(\\d{1,5}|0x[0-9A-Fa-f]{1,4})|[0134]\\d{4,5})"
            + "(/[A-Za-z0-9=.-]{1,40}){0,10}");

    private ModbusReference() {}

    public static boolean isValid(String address) {
        return FORM.matcher(address).matches();
    }
}
