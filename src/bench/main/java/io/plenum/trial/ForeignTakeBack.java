package io.plenum.trial;

import io.plenum.command.Holder;
import io.plenum.drill.command.SlotClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A point of a device that nobody here wrote the stack of and whose programs are its own: read and written over BACnet, told the time. */
final class ForeignTakeBack implements TakenBackPoint {

    private static final String ADDRESS = "127.0.89.2";
    private static final int PORT = 47931;
    private static final int INSTANCE = 8901;
    private static final String PROGRAM = "src/gateway-bacnet/test/resources/io/plenum/bacnet/peer/taker.js";

    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final SlotClient client;

    private ForeignTakeBack(Process process) throws IOException {
        this.process = process;
        out = process.inputReader();
        in = process.outputWriter();
        Objects.requireNonNull(out.readLine(), "the device has ended");
        client = new SlotClient("127.0.89.7", ADDRESS, PORT);
    }

    /** One device serves for all points, one after the other. Its packages are those in {@code NODE_PATH}. */
    static ForeignTakeBack start() throws IOException {
        return new ForeignTakeBack(new ProcessBuilder("node", PROGRAM, ADDRESS, "" + PORT, "" + INSTANCE)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void begin(String way, long seed, Instant at) throws IOException {
        String unused = ask("begin %s %d %d".formatted(way.toLowerCase(Locale.ROOT), seed, at.getEpochSecond()));
    }

    private String ask(String command) throws IOException {
        in.write(command + "\n");
        in.flush();
        return Objects.requireNonNull(out.readLine(), "the device has ended");
    }

    @Override
    public void run(Instant until) throws IOException {
        String unused = ask("run " + until.getEpochSecond());
    }

    @Override
    public @Nullable Double at(int priority) throws IOException {
        return client.read(0, priority);
    }

    @Override
    public void write(int priority, @Nullable Double value) throws IOException {
        client.write(0, priority, value);
    }

    @Override
    public Holder.@Nullable Kind taker() throws IOException {
        String taker = ask("taker").replace("\"", "");
        return taker.equals("null") ? null : Holder.Kind.valueOf(taker);
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
    }
}
