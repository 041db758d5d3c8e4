package io.plenum.licence;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Licences by the names under which they are published. Whose name is not on the list has been looked at by nobody. */
record LicenceTable(Map<String, Row> rows) {

    private static final String APACHE = "Apache-2.0";
    private static final Set<String> WITHOUT_GPL = Set.of("EPL-1.0", "EPL-2.0", "CDDL-1.0");

    private record Row(String spdx, boolean besideApache, boolean besideGpl) {}

    static LicenceTable read() throws IOException {
        try (InputStream in = Objects.requireNonNull(LicenceTable.class.getResourceAsStream("licences.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .ofNamedCsvRecord(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new LicenceTable(
                    csv.stream().collect(Collectors.toMap(row -> row.getField("published name"), LicenceTable::row)));
        }
    }

    private static Row row(NamedCsvRecord row) {
        return new Row(
                row.getField("SPDX identifier"),
                row.getField("beside Apache-2.0").equals("yes"),
                row.getField("beside GPL-3.0-or-later").equals("yes"));
    }

    /** Whether at least one of the licences that a library offers fits a program under ours. */
    boolean fits(List<String> offered, String ours) {
        return offered.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .anyMatch(row -> ours.equals(APACHE) ? row.besideApache() : row.besideGpl());
    }

    /** Under the GPL and nothing else. */
    boolean onlyGpl(List<String> offered) {
        return only(offered, spdx -> spdx.startsWith("GPL-3.0"));
    }

    /** Under licences that may not be linked with the GPL. */
    boolean neverBesideGpl(List<String> offered) {
        return only(offered, WITHOUT_GPL::contains);
    }

    private boolean only(List<String> offered, Predicate<String> kind) {
        return !offered.isEmpty()
                && offered.stream().map(rows::get).allMatch(row -> row != null && kind.test(row.spdx()));
    }
}
