package io.plenum.trend.pack;

import io.plenum.trend.pack.EncodedPack.Form;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes packs by PostgreSQL's binary COPY. Format: PostgreSQL manual, COPY, "Binary Format". */
final class PackCopy {

    private static final String COPY = """
            COPY sample_pack (since, until, point_id, count, divisor, times, micros, small, whole, single, double, statuses)
            FROM STDIN (FORMAT binary)""";
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SMALLINT = 21;
    private static final int INTEGER = 23;
    private static final int BIGINT = 20;
    private static final int REAL = 700;
    private static final int DOUBLE = 701;

    private PackCopy() {}

    static void write(Connection connection, List<EncodedPack> packs) throws SQLException {
        byte[] bytes = encode(packs);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static byte[] encode(List<EncodedPack> packs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeLong(0);
            for (EncodedPack pack : packs) {
                row(out, pack);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(DataOutputStream out, EncodedPack pack) throws IOException {
        long[] times = pack.pack().times();
        out.writeShort(12);
        out.writeInt(8);
        out.writeLong(times[0] - PostgresBinary.EPOCH);
        out.writeInt(8);
        out.writeLong(times[times.length - 1] - PostgresBinary.EPOCH);
        for (int number : new int[] {pack.pack().point(), pack.size(), pack.divisor()}) {
            out.writeInt(4);
            out.writeInt(number);
        }
        times(out, pack);
        values(out, pack);
        statuses(out, pack);
    }

    private static void times(DataOutputStream out, EncodedPack pack) throws IOException {
        if (!pack.millis()) {
            out.writeInt(-1);
        }
        array(out, pack.millis() ? INTEGER : BIGINT, pack.millis() ? 4 : 8, pack.size());
        for (int i = 0; i < pack.size(); i++) {
            whole(out, pack.millis() ? 4 : 8, pack.offset(i));
        }
        if (pack.millis()) {
            out.writeInt(-1);
        }
    }

    private static void values(DataOutputStream out, EncodedPack pack) throws IOException {
        double[] values = pack.pack().values();
        for (Form form : Form.values()) {
            if (form != pack.form()) {
                out.writeInt(-1);
                continue;
            }
            int bytes = form == Form.SMALL ? 2 : form == Form.DOUBLE ? 8 : 4;
            int type =
                    form == Form.SMALL ? SMALLINT : form == Form.WHOLE ? INTEGER : form == Form.SINGLE ? REAL : DOUBLE;
            array(out, type, bytes, pack.size());
            for (int i = 0; i < pack.size(); i++) {
                switch (form) {
                    case SMALL, WHOLE -> whole(out, bytes, pack.whole(i));
                    case SINGLE -> {
                        out.writeInt(bytes);
                        out.writeFloat((float) values[i]);
                    }
                    case DOUBLE -> {
                        out.writeInt(bytes);
                        out.writeDouble(values[i]);
                    }
                }
            }
        }
    }

    private static void statuses(DataOutputStream out, EncodedPack pack) throws IOException {
        if (pack.pack().statuses() == null) {
            out.writeInt(-1);
            return;
        }
        array(out, SMALLINT, 2, pack.size());
        for (int i = 0; i < pack.size(); i++) {
            whole(out, 2, pack.pack().status(i));
        }
    }

    /** Length of the field, then dimensions, no nulls, type, size and lower bound. */
    private static void array(DataOutputStream out, int type, int bytes, int size) throws IOException {
        out.writeInt(20 + size * (4 + bytes));
        out.writeInt(1);
        out.writeInt(0);
        out.writeInt(type);
        out.writeInt(size);
        out.writeInt(1);
    }

    private static void whole(DataOutputStream out, int bytes, long number) throws IOException {
        out.writeInt(bytes);
        switch (bytes) {
            case 2 -> out.writeShort((int) number);
            case 4 -> out.writeInt((int) number);
            default -> out.writeLong(number);
        }
    }
}
