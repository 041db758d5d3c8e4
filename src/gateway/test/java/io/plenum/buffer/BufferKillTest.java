package io.plenum.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.proto.Samples;
import io.plenum.spool.KeepPolicy;
import io.plenum.spool.SpoolStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The failure: kill -9 of a real process, twice, at whatever it is doing. */
class BufferKillTest {

    /** Lost is at most what came in the last second; what is there has no gap and is there once; sequences go on. */
    @Test
    void aKillCostsAtMostTheLastSecond(@TempDir Path folder) throws Exception {
        String epoch = "";
        long highest = 0;
        for (int round = 0; round < 2; round++) {
            List<long[]> handed = killedAfter(folder, 700);
            try (BatchBuffer buffer =
                    new BatchBuffer(new BufferSettings(folder, 100 << 20, 0, KeepPolicy.OLDEST), Clock.systemUTC())) {
                List<Double> kept = kept(buffer, highest);
                assertThat(round == 0 || epoch.equals(buffer.epoch())).isTrue();
                epoch = buffer.epoch();
                highest = buffer.lastSequence(SpoolStream.SAMPLES);
                for (int i = 0; i < kept.size(); i++) {
                    assertThat(kept.get(i)).isEqualTo(i + 1.0);
                }
                long end = handed.getLast()[1];
                long older =
                        handed.stream().filter(each -> each[1] < end - 1_000).count();
                assertThat(older).isPositive();
                assertThat(kept.size()).isGreaterThanOrEqualTo((int) older);
            }
        }
    }

    private static List<Double> kept(BatchBuffer buffer, long after) throws Exception {
        List<Double> values = new ArrayList<>();
        Map.Entry<Long, byte[]> entry = buffer.after(SpoolStream.SAMPLES, after);
        while (entry != null) {
            values.addAll(Samples.parseFrom(entry.getValue()).getValueList());
            entry = buffer.after(SpoolStream.SAMPLES, entry.getKey());
        }
        return values;
    }

    /** @return value and time of each that was handed in before the kill */
    private static List<long[]> killedAfter(Path folder, int values) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BufferChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<long[]> handed = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 2 && parts[0].chars().allMatch(Character::isDigit)) {
                    handed.add(new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])});
                }
                if (handed.size() == values) {
                    // By its handle: what it has written by then can still be read.
                    child.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        return handed;
    }
}
