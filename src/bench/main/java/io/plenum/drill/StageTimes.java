package io.plenum.drill;

import io.plenum.link.SampleStage;
import io.plenum.link.SampleStage.Place;
import io.plenum.soak.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** When batches came by where, by the time of their first sample, from the flight recordings of gateway and server. */
final class StageTimes {

    /** Of a Java machine, so that it records. */
    static final String OPTION =
            "-XX:StartFlightRecording=settings=none,+" + SampleStage.NAME + "#enabled=true,maxsize=200m";

    private static final String SEEN = "until SEEN";
    private static final double MICROS = 1000;

    private final Map<Long, EnumMap<Place, Long>> passed = new HashMap<>();

    void read(ServerProcess process, Path file) throws IOException, InterruptedException {
        String said = process.ask("JFR.dump", "filename=" + file);
        if (!Files.exists(file)) {
            throw new IOException("No flight recording: " + said);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals(SampleStage.NAME)) {
                passed.computeIfAbsent(event.getLong("sample"), any -> new EnumMap<>(Place.class))
                        .putIfAbsent(Place.valueOf(event.getString("stage")), event.getLong("passed"));
            }
        }
        Files.delete(file);
    }

    /**
     * How long it took from one place to the next one that is known, in milliseconds, in their order.
     *
     * @param seen when somebody saw the value at last, by the time of the sample, both in milliseconds
     */
    Map<String, List<Double>> hops(Map<Long, Double> seen) {
        Map<String, List<Double>> hops = new LinkedHashMap<>();
        for (Place place : Place.values()) {
            hops.put(until(place), new ArrayList<>());
        }
        hops.put(SEEN, new ArrayList<>());
        seen.forEach((sample, at) -> add(hops, sample, at));
        hops.values().removeIf(List::isEmpty);
        return hops;
    }

    private void add(Map<String, List<Double>> hops, long sample, double seen) {
        double before = sample;
        EnumMap<Place, Long> places = passed.getOrDefault(sample, new EnumMap<>(Place.class));
        for (Map.Entry<Place, Long> place : places.entrySet()) {
            double millis = place.getValue() / MICROS;
            hops.getOrDefault(until(place.getKey()), new ArrayList<>()).add(millis - before);
            before = millis;
        }
        if (!places.isEmpty()) {
            hops.getOrDefault(SEEN, new ArrayList<>()).add(seen - before);
        }
    }

    private static String until(Place place) {
        return "until " + place;
    }
}
