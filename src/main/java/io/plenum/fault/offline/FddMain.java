package io.plenum.fault.offline;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Rule;
import io.plenum.fault.rules.Guideline36;
import io.plenum.fault.rules.Lessons;
import io.plenum.fault.rules.RuleBook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code fdd FILE.csv --columns MAP}: finds the faults in an air handler's exported trend, without an installation. */
public final class FddMain {

    private FddMain() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream notes = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            if (List.of(arguments).contains("--help")) {
                out.println(Options.USAGE);
            } else {
                run(Options.of(arguments), out, notes);
            }
        } catch (TrendProblem problem) {
            stop(notes, String.valueOf(problem.getMessage()));
        } catch (NoSuchFileException missing) {
            stop(notes, "there is no file " + missing.getMessage() + ".");
        } catch (CsvParseException broken) {
            stop(notes, "the file cannot be read as CSV: " + broken.getMessage());
        } catch (FileAlreadyExistsException file) {
            stop(notes, "--out needs a folder, and " + file.getMessage() + " is a file.");
        } catch (IOException broken) {
            stop(notes, "reading or writing failed: " + broken.getMessage());
        }
        out.flush();
    }

    private static void stop(PrintStream notes, String sentence) {
        notes.println("Plenum: " + sentence);
        System.exit(1);
    }

    static void run(Options options, PrintStream out, PrintStream notes) throws TrendProblem, IOException {
        RawTrend raw = new TrendReader(bytes(options.file())).read();
        ColumnMap map = columns(options, raw);
        Units units = Units.of(options.unit(), raw, map);
        tell(options, raw, map, units, notes);
        EquipmentTrend trend = Lessons.taught(Gridding.grid(raw, map, units));
        Units.doubts(trend).forEach(notes::println);
        Diagnosis diagnosis = new Diagnosis(trend, rules(options.plain()));
        DayPrinter printer = options.json() ? new JsonLines(out) : new PlainTable(out);
        printer.print(diagnosis.days());
        diagnosis
                .notEvaluable()
                .forEach((rule, points) -> notes.println("not evaluable: " + rule.id() + " needs "
                        + points.stream().map(p -> p.brick()).toList()));
        if (!options.out().isEmpty()) {
            Path report = new HtmlReport(trend, diagnosis, Path.of(options.file())).write(Path.of(options.out()));
            notes.println("report: " + report);
        }
    }

    private static byte[] bytes(String file) throws TrendProblem, IOException {
        if (Files.isDirectory(Path.of(file))) {
            throw new TrendProblem(file + " is a folder, not a file.");
        }
        return Files.readAllBytes(Path.of(file));
    }

    /** Every rule there is, or with {@code --plain} FC1 to FC13 alone, to compare with. */
    static List<Rule> rules(boolean plain) {
        return plain ? Guideline36.plain() : RuleBook.exported();
    }

    private static ColumnMap columns(Options options, RawTrend raw) throws TrendProblem, IOException {
        String given = options.columns();
        if (given.isEmpty()) {
            return ColumnMap.proposed(raw.columns().keySet());
        }
        String json = given.strip().startsWith("{")
                ? given
                : TrendText.of(bytes(given)).text();
        return ColumnMap.given(json, raw.columns().keySet());
    }

    private static void tell(Options options, RawTrend raw, ColumnMap map, Units units, PrintStream notes) {
        if (options.columns().isEmpty()) {
            notes.println("columns, as proposed from the headers (correct them and give them with --columns):");
            notes.println(map.json());
        }
        map.notes().forEach(notes::println);
        raw.problems().forEach(notes::println);
        if (options.unit().isEmpty()) {
            notes.println("temperatures without a unit are taken as " + (units.fahrenheit() ? "°F" : "°C")
                    + "; --unit says otherwise");
        }
    }
}
