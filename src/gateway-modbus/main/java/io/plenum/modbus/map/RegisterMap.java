package io.plenum.modbus.map;

import io.plenum.modbus.address.AddressException;
import io.plenum.modbus.address.RegisterAddress;
import java.util.List;

/**
 * What a kind of device has in which register.
 *
 * @param name by which settings call it
 * @param vendor empty where the map does not say
 * @param model empty where the map does not say
 */
public record RegisterMap(String name, String vendor, String model, List<Entry> entries) {

    /**
     * One value.
     *
     * @param place address without the unit
     * @param unit symbol as people write it, empty where there is none
     */
    public record Entry(String name, String description, String place, String unit) {

        /** Where the value is in the device of a unit. */
        public RegisterAddress address(int unit) {
            try {
                return RegisterAddress.parse(unit + "/" + place);
            } catch (AddressException e) {
                throw new IllegalStateException("A map that was read has only addresses that can be", e);
            }
        }
    }
}
