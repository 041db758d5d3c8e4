package io.plenum.emulator.aula;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every number that the parts of the building remember from one step to the next, found by walking through them. So a part that gets
 * another number is kept as well, and what was kept of an older building does not fit any more.
 */
final class ModelState {

    /** The package of the model, and its rooms. */
    private static final String OURS = ModelState.class.getPackageName() + '.';

    private final List<Cell> cells = new ArrayList<>();
    private final MessageDigest names = sha256();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A place that holds a number. */
    private interface Cell {

        double get() throws IllegalAccessException;

        void set(double value) throws IllegalAccessException;
    }

    ModelState(Object root) {
        walk(root);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(@Nullable Object part) {
        if (part == null || !seen.add(part)) {
            return;
        }
        if (part instanceof List<?> list) {
            list.forEach(this::walk);
        } else if (part.getClass().isArray()) {
            array(part);
        } else if (isOurs(part.getClass())) {
            fields(part);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return (type.getPackageName() + '.').startsWith(OURS) && !type.isHidden() && !type.isEnum();
    }

    private void array(Object array) {
        boolean numbers = array.getClass().getComponentType().isPrimitive();
        for (int i = 0; i < Array.getLength(array); i++) {
            if (numbers) {
                add(array.getClass().getName() + i, new Element(array, i));
            } else {
                walk(Array.get(array, i));
            }
        }
    }

    private void fields(Object part) {
        Field[] fields = part.getClass().getDeclaredFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field field : fields) {
            boolean fixed = Modifier.isFinal(field.getModifiers());
            if (Modifier.isStatic(field.getModifiers())
                    || fixed && field.getType().isPrimitive()) {
                continue;
            }
            field.setAccessible(true);
            if (field.getType().isPrimitive()) {
                add(part.getClass().getName() + field.getName() + field.getType(), new Member(part, field));
            } else {
                walk(value(part, field));
            }
        }
    }

    private static @Nullable Object value(Object part, Field field) {
        try {
            return field.get(part);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String name, Cell cell) {
        names.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        cells.add(cell);
    }

    /** The same for buildings that remember the same numbers in the same order. */
    String shape() {
        return HexFormat.of().formatHex(names.digest());
    }

    double[] read() {
        double[] values = new double[cells.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = cells.get(i).get();
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    void write(double[] values) {
        try {
            for (int i = 0; i < values.length; i++) {
                cells.get(i).set(values[i]);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Element(Object array, int index) implements Cell {

        @Override
        public double get() {
            return array instanceof boolean[] flags ? flags[index] ? 1 : 0 : Array.getDouble(array, index);
        }

        @Override
        public void set(double value) {
            switch (array) {
                case double[] numbers -> numbers[index] = value;
                case boolean[] flags -> flags[index] = value != 0;
                case int[] numbers -> numbers[index] = (int) value;
                case long[] numbers -> numbers[index] = (long) value;
                default -> throw new IllegalStateException("No numbers that can be kept: " + array.getClass());
            }
        }
    }

    private record Member(Object part, Field field) implements Cell {

        @Override
        public double get() throws IllegalAccessException {
            return field.getType() == boolean.class ? field.getBoolean(part) ? 1 : 0 : field.getDouble(part);
        }

        @Override
        public void set(double value) throws IllegalAccessException {
            Class<?> type = field.getType();
            if (type == double.class) {
                field.setDouble(part, value);
            } else if (type == boolean.class) {
                field.setBoolean(part, value != 0);
            } else if (type == int.class) {
                field.setInt(part, (int) value);
            } else if (type == long.class) {
                field.setLong(part, (long) value);
            } else {
                throw new IllegalStateException("No number that can be kept: " + field);
            }
        }
    }
}
