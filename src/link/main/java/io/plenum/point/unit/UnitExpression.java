package io.plenum.point.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of QUDT, which are built of parts: {@code KiloGM-PER-M2-SEC} is kilogram over square metre and second. So every
 * unit that consists of known parts is known, with its factor reckoned and not typed.
 */
final class UnitExpression {

    /** Names that come from a file may be anything. */
    private static final int LONGEST = 60;

    /** Marks logarithmic and other measures that are no factors: a decibel over a metre is nothing. */
    private static final char ALONE = '!';

    /** Decimal prefixes with their symbols. */
    private static final Map<String, Prefix> PREFIXES = Map.ofEntries(
            prefix("Nano", "n", 1e-9),
            prefix("Micro", "µ", 1e-6),
            prefix("Milli", "m", 1e-3),
            prefix("Centi", "c", 1e-2),
            prefix("Deci", "d", 1e-1),
            prefix("Deca", "da", 1e1),
            prefix("Hecto", "h", 1e2),
            prefix("Kilo", "k", 1e3),
            prefix("Mega", "M", 1e6),
            prefix("Giga", "G", 1e9),
            prefix("Tera", "T", 1e12));

    private record Prefix(String symbol, double factor) {}

    /** A part by itself. */
    record Atom(String symbol, double factor, Map<Character, Integer> dimension) {}

    private final Map<String, Atom> atoms;
    private final Map<Character, Integer> dimension = new TreeMap<>();
    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
    private double factor = 1;

    private UnitExpression(Map<String, Atom> atoms) {
        this.atoms = atoms;
    }

    private static Map.Entry<String, Prefix> prefix(String name, String symbol, double factor) {
        return Map.entry(name, new Prefix(symbol, factor));
    }

    /** Null where a part is not known. */
    static @Nullable Unit read(String name, Map<String, Atom> atoms) {
        UnitExpression expression = new UnitExpression(atoms);
        return name.length() <= LONGEST && expression.takesAll(name) ? expression.unit(name) : null;
    }

    private boolean takesAll(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split("-", -1)));
        int sign = 1;
        while (!parts.isEmpty()) {
            if (parts.getFirst().equals("PER") && parts.size() > 1 && sign > 0) {
                parts.removeFirst();
                sign = -1;
            }
            int taken = takes(parts, sign);
            if (taken == 0) {
                return false;
            }
            parts.subList(0, taken).clear();
        }
        int all = above.size() + below.size();
        return all == 1 || (all > 1 && !dimension.containsKey(ALONE));
    }

    /** Names such as {@code V-A_Reactive} have a dash themselves. @return how many parts it was, 0 where it is none */
    private int takes(List<String> parts, int sign) {
        for (int length = Math.min(2, parts.size()); length > 0; length--) {
            if (take(String.join("-", parts.subList(0, length)), sign)) {
                return length;
            }
        }
        return 0;
    }

    private boolean take(String part, int sign) {
        if (atom(part, sign)) {
            return true;
        }
        int last = part.length() - 1;
        boolean power = last > 0 && part.charAt(last) >= '2' && part.charAt(last) <= '4';
        return power && atom(part.substring(0, last), sign * (part.charAt(last) - '0'));
    }

    private boolean atom(String name, int exponent) {
        Atom plain = atoms.get(name);
        if (plain != null) {
            add(plain, "", 1, exponent);
            return true;
        }
        for (Map.Entry<String, Prefix> prefix : PREFIXES.entrySet()) {
            Atom rest = name.startsWith(prefix.getKey())
                    ? atoms.get(name.substring(prefix.getKey().length()))
                    : null;
            if (rest != null) {
                add(rest, prefix.getValue().symbol(), prefix.getValue().factor(), exponent);
                return true;
            }
        }
        return false;
    }

    private void add(Atom atom, String prefix, double times, int exponent) {
        factor *= Math.pow(times * atom.factor(), exponent);
        atom.dimension().forEach((key, value) -> dimension.merge(key, value * exponent, Integer::sum));
        String power =
                switch (Math.abs(exponent)) {
                    case 1 -> "";
                    case 2 -> "²";
                    case 3 -> "³";
                    default -> "⁴";
                };
        (exponent > 0 ? above : below).add(prefix + atom.symbol() + power);
    }

    private Unit unit(String name) {
        String top = above.isEmpty() ? "1" : String.join("·", above);
        String bottom = String.join("·", below);
        String symbol = below.isEmpty() ? top : top + "/" + (below.size() > 1 ? "(" + bottom + ")" : bottom);
        return new Unit(name, name, symbol, new Unit.Scale(text(dimension), factor, 0));
    }

    /** Grams in a kilogram are a part of a whole. */
    private String text(Map<Character, Integer> dimension) {
        String text = dimension.entrySet().stream()
                .filter(entry -> entry.getValue() != 0 && entry.getKey() != ALONE)
                .map(entry -> "" + entry.getKey() + entry.getValue())
                .collect(Collectors.joining(" "));
        boolean ratio = text.isEmpty() && !dimension.isEmpty() && !dimension.containsKey(ALONE);
        return ratio ? "P1" : text;
    }
}
