package io.plenum.site.plan;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The commands of a path (SVG 2, chapter 9.3), as far as they are needed to move it and to know where it is. */
final class PathData {

    private static final Pattern TOKEN =
            Pattern.compile("([MmZzLlHhVvCcSsQqTtAa])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");
    private static final Pattern FLAGS = Pattern.compile("([01])\\s*,?\\s*([01])\\s*,?\\s*");
    private static final int MOST = 2_000_000;

    private record Command(char name, double[] numbers) {}

    private final List<Command> commands = new ArrayList<>();

    private PathData() {}

    static PathData of(String text) {
        PathData path = new PathData();
        Matcher token = TOKEN.matcher(text);
        List<Double> numbers = new ArrayList<>();
        char name = 0;
        int at = 0;
        while (at < text.length() && token.find(at) && path.commands.size() < MOST) {
            if (token.group(1) != null) {
                path.add(name, numbers);
                name = token.group(1).charAt(0);
                numbers.clear();
                at = token.end();
            } else {
                numbers.add(Double.parseDouble(token.group(2)));
                at = token.end();
                if ((name == 'A' || name == 'a') && numbers.size() % 7 == 3) {
                    at = path.flags(text, at, numbers); // flags may stand together: 0 01 is two flags
                }
            }
        }
        path.add(name, numbers);
        return path;
    }

    private int flags(String text, int at, List<Double> numbers) {
        Matcher flags = FLAGS.matcher(text);
        int from = at;
        while (from < text.length() && (Character.isWhitespace(text.charAt(from)) || text.charAt(from) == ',')) {
            from++;
        }
        if (flags.region(from, text.length()).lookingAt()) {
            numbers.add(Double.parseDouble(flags.group(1)));
            numbers.add(Double.parseDouble(flags.group(2)));
            return flags.end();
        }
        return at;
    }

    private void add(char name, List<Double> numbers) {
        int size = size(name);
        if (name == 0) {
            return;
        }
        if (size == 0) {
            commands.add(new Command(name, new double[0]));
            return;
        }
        char next = name;
        for (int i = 0; i + size <= numbers.size(); i += size) {
            double[] own = new double[size];
            for (int j = 0; j < size; j++) {
                own[j] = numbers.get(i + j);
            }
            commands.add(new Command(next, own));
            next = next == 'M' ? 'L' : next == 'm' ? 'l' : next; // further pairs of a move are lines
        }
    }

    private static int size(char name) {
        return switch (Character.toUpperCase(name)) {
            case 'M', 'L', 'T' -> 2;
            case 'H', 'V' -> 1;
            case 'C' -> 6;
            case 'S', 'Q' -> 4;
            case 'A' -> 7;
            default -> 0;
        };
    }

    /** Where it runs: ends and control points, x and y by turns. */
    List<double[]> points() {
        List<double[]> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (Command command : commands) {
            boolean relative = Character.isLowerCase(command.name());
            double baseX = relative ? x : 0;
            double baseY = relative ? y : 0;
            double[] n = command.numbers();
            switch (Character.toUpperCase(command.name())) {
                case 'Z' -> {
                    x = startX;
                    y = startY;
                    continue;
                }
                case 'H' -> x = baseX + n[0];
                case 'V' -> y = baseY + n[0];
                case 'A' -> {
                    x = baseX + n[5];
                    y = baseY + n[6];
                }
                default -> {
                    for (int i = 0; i + 1 < n.length; i += 2) {
                        x = baseX + n[i];
                        y = baseY + n[i + 1];
                        points.add(new double[] {x, y});
                    }
                }
            }
            points.add(new double[] {x, y});
            if (command.name() == 'M' || command.name() == 'm') {
                startX = x;
                startY = y;
            }
        }
        return points;
    }

    /** As an outline; null where it has curves, more corners than that, or does not begin with a move. */
    @Nullable
    Path2D straight(int most) {
        boolean usable = !commands.isEmpty()
                && commands.size() <= most
                && Character.toUpperCase(commands.getFirst().name()) == 'M'
                && commands.stream().allMatch(one -> "MLHVZ".indexOf(Character.toUpperCase(one.name())) >= 0);
        if (!usable) {
            return null;
        }
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Command command : commands) {
            Point2D at = path.getCurrentPoint();
            boolean relative = Character.isLowerCase(command.name()) && at != null;
            double x = relative ? at.getX() : 0;
            double y = relative ? at.getY() : 0;
            double[] n = command.numbers();
            switch (Character.toUpperCase(command.name())) {
                case 'M' -> path.moveTo(x + n[0], y + n[1]);
                case 'L' -> path.lineTo(x + n[0], y + n[1]);
                case 'H' -> path.lineTo(x + n[0], at == null ? 0 : at.getY());
                case 'V' -> path.lineTo(at == null ? 0 : at.getX(), y + n[0]);
                default -> path.closePath();
            }
        }
        return path;
    }

    /** The same path elsewhere. */
    String moved(double dx, double dy) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (Command command : commands) {
            char name = command.name();
            boolean absolute = Character.isUpperCase(name) || (first && name == 'm');
            double[] n = command.numbers().clone();
            if (absolute) {
                move(Character.toUpperCase(name), n, dx, dy);
            }
            text.append(name);
            for (int i = 0; i < n.length; i++) {
                text.append(i == 0 ? "" : " ").append(ViewBox.text(n[i]));
            }
            first = false;
        }
        return text.toString();
    }

    private static void move(char name, double[] n, double dx, double dy) {
        switch (name) {
            case 'H' -> n[0] += dx;
            case 'V' -> n[0] += dy;
            case 'A' -> {
                n[5] += dx;
                n[6] += dy;
            }
            default -> {
                for (int i = 0; i + 1 < n.length; i += 2) {
                    n[i] += dx;
                    n[i + 1] += dy;
                }
            }
        }
    }
}
