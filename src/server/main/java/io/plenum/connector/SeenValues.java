package io.plenum.connector;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The present values of what somebody sees on a page, asked for again every few seconds for as long as it is seen. What is not answered has no
 * value: an old one is never taken for the present one. Only for use on a UI's thread.
 */
public final class SeenValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SeenValues.class);
    /** Between two questions. */
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** After that a value that was answered is one of the past. */
    private static final Duration VALID = Duration.ofSeconds(15);

    private final transient AddressValues values;
    private final transient Map<PointSource, Answer> answers = new HashMap<>();
    private transient List<Problem> problems = List.of();
    private transient Instant asked = Instant.MIN;
    private boolean underWay;

    private record Answer(Sample sample, Instant at) {}

    public SeenValues(AddressValues values) {
        this.values = values;
    }

    /** As a point would be that was bound to the address. */
    public static Point point(PointSource source, @Nullable PointKind kind, Unit unit, List<String> stateTexts) {
        return new Point(
                new PointId(0), "", "", "", kind == null ? PointKind.NUMERIC : kind, unit, stateTexts, false, source);
    }

    /**
     * Asks, unless that was just done or is under way; returns at once.
     *
     * @param seen what is on the screen now, of one connection
     * @param changed called when something was answered, or could not be
     */
    public void look(UI ui, List<Point> seen, Command changed) {
        Instant now = values.now();
        if (underWay || seen.isEmpty() || asked.plus(PAUSE).isAfter(now)) {
            return;
        }
        underWay = true;
        asked = now;
        Thread.ofVirtual().name("seen-values").start(() -> {
            AddressValues.Answered answered = values.read(seen);
            try {
                var unused = ui.access(() -> {
                    take(seen, answered);
                    changed.execute();
                });
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before its values came");
            }
        });
    }

    private void take(List<Point> seen, AddressValues.Answered answered) {
        underWay = false;
        problems = answered.problems();
        Instant now = values.now();
        answers.values().removeIf(answer -> answer.at().plus(VALID).isBefore(now));
        for (Point point : seen) {
            PointSource source = point.source();
            if (source == null) {
                continue;
            }
            Sample sample = answered.samples().get(source);
            if (sample == null) {
                answers.remove(source);
            } else {
                answers.put(source, new Answer(sample, now));
            }
        }
    }

    /** What the address had a few seconds ago; null where that is not known. */
    public @Nullable Sample of(PointSource source) {
        Answer answer = answers.get(source);
        return answer == null || answer.at().plus(VALID).isBefore(values.now()) ? null : answer.sample();
    }

    /** How long ago the value was known to be true. */
    public Duration age(Sample sample) {
        Duration age = Duration.between(sample.time(), values.now());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Why values are missing, of the last question. */
    public List<Problem> problems() {
        return problems;
    }
}
