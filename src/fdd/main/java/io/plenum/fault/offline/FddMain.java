package io.plenum.fault.offline;

import io.plenum.fault.Diagnosis;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.offline.naming.ExportedEquipment;
import io.plenum.fault.offline.naming.ExportedType;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.fault.rules.ParameterEstimation;
import io.plenum.fault.rules.RuleCatalogue;
import io.plenum.fault.rules.guideline36.Guideline36;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableTexts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code fdd FILE.csv --columns MAP}: finds the faults in an exported trend of an air handler or other equipment, without an installation. */
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
        } catch (TableRefused refused) {
            stop(notes, TableTexts.of(refused));
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

    static void run(Options options, PrintStream out, PrintStream notes)
            throws TrendProblem, IOException, TableRefused {
        TableFile table = TableFile.open(file(options.file()), options.choices());
        ColumnMap map = columns(options, table);
        RawTrend raw = TrendLoader.load(table, map.columns().values(), options.zone());
        List<String> lost = ClockResets.drop(raw);
        Units units = Units.of(options, raw, map);
        FileNotes told = new FileNotes(notes);
        told.columns(options, map);
        told.equipment(options, map.kind());
        told.file(table, raw);
        told.lines(lost);
        EquipmentTrend trend = ParameterEstimation.withLearnedParameters(Gridding.grid(raw, map, units));
        told.units(options, units);
        Diagnosis diagnosis = new Diagnosis(trend, rules(map.kind(), options.plain()));
        ResultPrinter printer = options.json() ? new JsonLines(out, map.kind()) : new TerminalTable(out, map.kind());
        printer.print(diagnosis.days());
        if (!options.out().isEmpty()) {
            Path report = new HtmlReport(map.kind(), trend, diagnosis, Path.of(options.file()), told.lines())
                    .write(Path.of(options.out()));
            notes.println("report: " + report);
        }
    }

    private static Path file(String name) throws TrendProblem {
        if (Files.isDirectory(Path.of(name))) {
            throw new TrendProblem(name + " is a folder, not a file.");
        }
        return Path.of(name);
    }

    /** Every rule there is for it, or with {@code --plain} FC1 to FC13 alone, to compare with. */
    static List<FaultRule> rules(EquipmentKind kind, boolean plain) {
        return plain ? Guideline36.plain() : RuleCatalogue.exported(kind);
    }

    /** As given, else as proposed where there are rules for what the file is of. */
    private static ColumnMap columns(Options options, TableFile table) throws TrendProblem, IOException, TableRefused {
        List<TableColumn> columns = table.columns().stream()
                .filter(column -> column.label().contains(options.only()))
                .toList();
        ExportedEquipment equipment =
                ExportedEquipment.of(columns.stream().map(TableColumn::label).toList());
        EquipmentKind kind = kind(options, equipment);
        String given = options.columns();
        if (!given.isEmpty()) {
            String json = given.startsWith("{") ? given : TableTexts.read(Files.readAllBytes(file(given)));
            return ColumnMap.given(kind, json, table.columns());
        }
        ColumnMap map = ColumnMap.proposed(kind, columns);
        if (map.columns().isEmpty()) {
            throw new TrendProblem("no column of " + ExportedType.of(kind).text() + " is known among "
                    + columns.stream().map(TableColumn::label).limit(20).toList()
                    + (map.notes().isEmpty() ? "" : " (" + String.join("; ", map.notes()) + ")")
                    + "; name them with --columns, what it is with --equipment, or one unit of several with --only.");
        }
        return map;
    }

    /** As somebody said; else what the names look like, and an air handler where they tell nothing. */
    private static EquipmentKind kind(Options options, ExportedEquipment equipment) throws TrendProblem {
        EquipmentKind said = options.equipment();
        EquipmentKind seen = equipment.type().kind();
        if (said == null
                && seen == null
                && equipment.type() != ExportedType.UNKNOWN
                && options.columns().isEmpty()) {
            throw new TrendProblem(equipment.refusal());
        }
        return said != null ? said : seen != null ? seen : EquipmentKind.AIR_HANDLER;
    }
}
