package io.plenum.lease;

import com.google.protobuf.MessageLite;
import io.plenum.link.Problem;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.proto.Text;
import io.plenum.link.wire.LeaseCodec;
import io.plenum.link.wire.PointCodec;
import io.plenum.link.wire.TextCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.Point;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** A lease as the content of a file, with a checksum: a value that has become another one on the disk must never be written or released. */
final class LeaseFile {

    private static final int VERSION = 0x504c4c01;
    private static final int CHECKSUM = Long.BYTES;
    private static final int MOST_VALUES = 100;

    private LeaseFile() {}

    static byte[] write(Lease lease) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(VERSION);
            out.writeLong(lease.number());
            put(out, LeaseCodec.write(lease.order()));
            put(out, LeaseCodec.write(lease.report()));
            Point point = lease.point();
            out.writeBoolean(point != null);
            if (point != null) {
                put(out, PointCodec.write(point));
            }
            put(out, lease.trace());
            out.writeLong(checksum(bytes.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, MessageLite message) throws IOException {
        out.writeInt(message.getSerializedSize());
        message.writeTo(out);
    }

    private static void put(DataOutputStream out, LeaseTrace trace) throws IOException {
        out.writeInt(trace.values().size());
        for (double value : trace.values()) {
            out.writeDouble(value);
        }
        out.writeBoolean(trace.original() != null);
        if (trace.original() != null) {
            out.writeDouble(trace.original());
        }
        out.writeBoolean(trace.stood());
        out.writeUTF(trace.ending().name());
        out.writeBoolean(trace.why() != null);
        if (trace.why() != null) {
            put(out, TextCodec.write(trace.why()));
        }
    }

    private static long checksum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return sum.getValue();
    }

    /** @throws IOException where it is not as it was written */
    static Lease read(byte[] content) throws IOException {
        int length = content.length - CHECKSUM;
        if (length < 0) {
            throw new IOException("only " + content.length + " bytes");
        }
        DataInputStream end = new DataInputStream(new ByteArrayInputStream(content, length, CHECKSUM));
        if (end.readLong() != checksum(Arrays.copyOf(content, length))) {
            throw new IOException("the checksum is wrong");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content, 0, length))) {
            return read(in);
        } catch (WireFormatException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Lease read(DataInputStream in) throws IOException, WireFormatException {
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("it is of another version, " + Integer.toHexString(version));
        }
        long number = in.readLong();
        LeaseOrder order = LeaseCodec.read(io.plenum.link.proto.LeaseOrder.parseFrom(message(in)));
        LeaseReport report = LeaseCodec.read(io.plenum.link.proto.LeaseReport.parseFrom(message(in)));
        Point point = in.readBoolean() ? PointCodec.read(io.plenum.link.proto.Point.parseFrom(message(in))) : null;
        return new Lease(number, order, point, trace(in), report);
    }

    private static byte[] message(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("it ends too early");
        }
        return in.readNBytes(length);
    }

    private static LeaseTrace trace(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_VALUES) {
            throw new IOException("it has " + count + " values");
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(in.readDouble());
        }
        Double original = in.readBoolean() ? in.readDouble() : null;
        boolean stood = in.readBoolean();
        Stage ending = Stage.valueOf(in.readUTF());
        Problem why = in.readBoolean() ? TextCodec.problem(Text.parseFrom(message(in))) : null;
        return new LeaseTrace(values, original, stood, ending, why);
    }
}
