package io.plenum.fault.offline;

import java.util.Locale;

/** What the command was given; an empty text where nothing was. */
record Options(String file, String columns, String unit, String out, boolean json, boolean plain) {

    static final String USAGE =
            "./plenum fdd FILE.csv [--columns MAP.json] [--unit F|C] [--out FOLDER] [--json] [--plain]";

    static Options of(String[] arguments) throws TrendProblem {
        Options options = new Options("", "", "", "", false, false);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" ->
                    options =
                            new Options(options.file, options.columns, options.unit, options.out, true, options.plain);
                case "--plain" ->
                    options = new Options(options.file, options.columns, options.unit, options.out, options.json, true);
                case "--columns", "--unit", "--out" -> {
                    if (i + 1 == arguments.length) {
                        throw new TrendProblem(arguments[i] + " needs something after it.");
                    }
                    options = options.with(arguments[i], arguments[++i]);
                }
                default -> options = options.withFile(arguments[i]);
            }
        }
        if (options.file.isEmpty()) {
            throw new TrendProblem("give a file: " + USAGE);
        }
        return options;
    }

    private Options with(String option, String value) throws TrendProblem {
        return switch (option) {
            case "--columns" -> new Options(file, value, unit, out, json, plain);
            case "--out" -> new Options(file, columns, unit, value, json, plain);
            default -> new Options(file, columns, unit(value), out, json, plain);
        };
    }

    private static String unit(String value) throws TrendProblem {
        String letter = value.replaceAll("(?i)°|deg", "").strip().toUpperCase(Locale.ROOT);
        if (!letter.equals("F") && !letter.equals("C")) {
            throw new TrendProblem("--unit is the unit of the temperatures: F or C, not " + value + ".");
        }
        return letter;
    }

    private Options withFile(String name) throws TrendProblem {
        if (name.startsWith("-") || !file.isEmpty()) {
            throw new TrendProblem("fdd does not know " + name + "; ./plenum help lists what there is.");
        }
        return new Options(name, columns, unit, out, json, plain);
    }
}
