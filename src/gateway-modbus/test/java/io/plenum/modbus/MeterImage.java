package io.plenum.modbus;

import com.ghgande.j2mod.modbus.procimg.DigitalIn;
import com.ghgande.j2mod.modbus.procimg.DigitalOut;
import com.ghgande.j2mod.modbus.procimg.IllegalAddressException;
import com.ghgande.j2mod.modbus.procimg.InputRegister;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleDigitalIn;
import com.ghgande.j2mod.modbus.procimg.SimpleDigitalOut;
import com.ghgande.j2mod.modbus.procimg.SimpleInputRegister;
import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The registers of a device, the same in both tables; some of them may not be there. Remembers what was asked for. */
public final class MeterImage extends SimpleProcessImage {

    private static final int SIZE = 65_536;

    private final AtomicIntegerArray words = new AtomicIntegerArray(SIZE);
    private final ConcurrentMap<Integer, Boolean> bits = new ConcurrentHashMap<>();
    final Set<Integer> missing = ConcurrentHashMap.newKeySet();
    /** As first+count. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    MeterImage(int unit) {
        super(unit);
    }

    void set(int register, int... contents) {
        for (int i = 0; i < contents.length; i++) {
            words.set(register + i, contents[i] & 0xFFFF);
        }
    }

    public void setFloat(int register, double value) {
        int bits32 = Float.floatToIntBits((float) value);
        set(register, bits32 >>> 16, bits32);
    }

    void setBit(int bit, boolean value) {
        bits.put(bit, value);
    }

    private void check(int first, int count) throws IllegalAddressException {
        asked.add(first + "+" + count);
        for (int i = first; i < first + count; i++) {
            if (missing.contains(i)) {
                throw new IllegalAddressException();
            }
        }
    }

    @Override
    public Register[] getRegisterRange(int first, int count) throws IllegalAddressException {
        check(first, count);
        Register[] range = new Register[count];
        for (int i = 0; i < count; i++) {
            range[i] = new SimpleRegister(words.get(first + i));
        }
        return range;
    }

    @Override
    public InputRegister[] getInputRegisterRange(int first, int count) throws IllegalAddressException {
        check(first, count);
        InputRegister[] range = new InputRegister[count];
        for (int i = 0; i < count; i++) {
            range[i] = new SimpleInputRegister(words.get(first + i));
        }
        return range;
    }

    @Override
    public DigitalOut[] getDigitalOutRange(int first, int count) throws IllegalAddressException {
        check(first, count);
        DigitalOut[] range = new DigitalOut[count];
        for (int i = 0; i < count; i++) {
            range[i] = new SimpleDigitalOut(bits.getOrDefault(first + i, false));
        }
        return range;
    }

    @Override
    public DigitalIn[] getDigitalInRange(int first, int count) throws IllegalAddressException {
        check(first, count);
        DigitalIn[] range = new DigitalIn[count];
        for (int i = 0; i < count; i++) {
            range[i] = new SimpleDigitalIn(bits.getOrDefault(first + i, false));
        }
        return range;
    }
}
