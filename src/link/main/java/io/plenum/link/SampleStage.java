package io.plenum.link;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * That a batch of samples has come by a place on its way from a controller to whoever shows it, for a flight recording: what a value's
 * age consists of. It costs next to nothing and is off unless a recording says {@code io.plenum.SampleStage#enabled=true}.
 */
@Name(SampleStage.NAME)
@Label("Stage of samples")
@Category("Plenum")
@Description("A batch of samples has come by a place on its way from its controller")
@StackTrace(false)
@Enabled(false)
@SuppressWarnings("UnusedVariable") // A recording reads them
public final class SampleStage extends Event {

    public static final String NAME = "io.plenum.SampleStage";

    @Label("Stage")
    private final String stage;

    @Label("Time of the first sample (ms since 1970)")
    private long sample;

    @Label("Time of coming by (µs since 1970)")
    private long passed;

    private SampleStage(Place place) {
        stage = place.name();
    }

    /** In the order in which live samples come by. */
    public enum Place {
        /** The connector has handed it in. */
        READ,
        /** The gateway has taken it out of its queue. */
        GATHERED,
        /** It is in the gateway's buffer. */
        BUFFERED,
        /** It was given to the stream. */
        SENT,
        /** The server has read it from the stream. */
        RECEIVED,
        /** Its turn has come among all samples of the server. */
        TAKEN,
        /** The API and plans show it. */
        CURRENT
    }

    /**
     * A batch comes by.
     *
     * @param sample time of the batch's first sample
     */
    public static void passed(Place place, Instant sample) {
        passed(place, sample.toEpochMilli());
    }

    /**
     * A batch comes by.
     *
     * @param sample time of the batch's first sample, milliseconds since 1970
     */
    public static void passed(Place place, long sample) {
        SampleStage event = new SampleStage(place);
        if (event.isEnabled()) {
            event.sample = sample;
            event.passed = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            event.commit();
        }
    }
}
