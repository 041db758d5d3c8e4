package io.plenum.notify.letter;

import io.plenum.alarm.Alarm;
import io.plenum.notify.Place;
import io.plenum.notify.outbox.Letter;
import io.plenum.point.Point;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Where an alarm is on the plan, and how its value went. A picture that cannot be made is left out. */
@Component
class AlarmPictures {

    private static final Logger log = LoggerFactory.getLogger(AlarmPictures.class);
    private static final Duration BEFORE = Duration.ofHours(3);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int COLUMNS = 500;

    private final PlanPicture plan;
    private final TrendReader trends;
    private final Clock clock;

    AlarmPictures(PlanPicture plan, TrendReader trends, Clock clock) {
        this.plan = plan;
        this.trends = trends;
        this.clock = clock;
    }

    void plan(Alarm alarm, Place place, String where, Tongue tongue, List<Block> blocks, List<Letter.Part> images) {
        if (place.floor() == null || place.shape() == null) {
            return;
        }
        String room = place.space() == null ? null : place.space().key();
        byte[] png = plan.of(place.floor().key(), place.shape(), room);
        if (png == null && room != null) {
            png = plan.of(place.floor().key(), room, room);
        }
        if (png != null) {
            blocks.add(
                    new Block.Caption(tongue.words("mail.where", place.floor().name())));
            add("plan", png, tongue.words("mail.plan", where), blocks, images);
        }
    }

    void trend(Alarm alarm, Place place, Tongue tongue, List<Block> blocks, List<Letter.Part> images) {
        Point point = place.point();
        if (point == null) {
            return;
        }
        Instant now = clock.instant();
        Instant start = alarm.raised().minus(BEFORE);
        Instant from = start.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : start;
        byte[] png = png(alarm, point, from, now, tongue);
        if (png != null) {
            blocks.add(new Block.Caption(tongue.words("mail.trend", tongue.lasting(Duration.between(from, now)))));
            add("trend", png, tongue.words("mail.trend-picture", point.name()), blocks, images);
        }
    }

    private byte @Nullable [] png(Alarm alarm, Point point, Instant from, Instant now, Tongue tongue) {
        try {
            TrendSeries series = trends.read(point.id(), from, now.plusSeconds(1), COLUMNS);
            double limit = alarm.limit() == null ? Double.NaN : alarm.limit();
            return new TrendPicture(
                            series,
                            from,
                            now,
                            limit,
                            alarm.raised(),
                            tongue,
                            point.unit().symbol())
                    .png();
        } catch (DataAccessException away) {
            log.warn("No trend for a mail: {}", away.getMessage());
            return null;
        }
    }

    private static void add(String id, byte[] png, String alternative, List<Block> blocks, List<Letter.Part> images) {
        blocks.add(new Block.Picture(id, alternative));
        images.add(new Letter.Part(id, "image/png", png));
    }
}
