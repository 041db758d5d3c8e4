package io.plenum.notify.message;

import io.plenum.alarm.Alarm;
import io.plenum.delivery.mail.MailMessage;
import io.plenum.delivery.mail.layout.MailBlock;
import io.plenum.notify.AlarmLocation;
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

    void plan(
            Alarm alarm,
            AlarmLocation place,
            String where,
            MessageFormatter formatter,
            List<MailBlock> blocks,
            List<MailMessage.MediaPart> images) {
        if (place.floor() == null || place.shape() == null) {
            return;
        }
        String room = place.space() == null ? null : place.space().key();
        byte[] png = plan.of(place.floor().key(), place.shape(), room);
        if (png == null && room != null) {
            png = plan.of(place.floor().key(), room, room);
        }
        if (png != null) {
            blocks.add(new MailBlock.Caption(
                    formatter.text("mail.where", place.floor().name())));
            add("plan", png, formatter.text("mail.plan", where), blocks, images);
        }
    }

    void trend(
            Alarm alarm,
            AlarmLocation place,
            MessageFormatter formatter,
            List<MailBlock> blocks,
            List<MailMessage.MediaPart> images) {
        Point point = place.point();
        if (point == null) {
            return;
        }
        Instant now = clock.instant();
        Instant start = alarm.raised().minus(BEFORE);
        Instant from = start.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : start;
        byte[] png = png(alarm, point, from, now, formatter);
        if (png != null) {
            blocks.add(new MailBlock.Caption(
                    formatter.text("mail.trend", formatter.lasting(Duration.between(from, now)))));
            add("trend", png, formatter.text("mail.trend-picture", point.name()), blocks, images);
        }
    }

    private byte @Nullable [] png(Alarm alarm, Point point, Instant from, Instant now, MessageFormatter formatter) {
        try {
            TrendSeries series = trends.read(point.id(), from, now.plusSeconds(1), COLUMNS);
            double limit = alarm.limit() == null ? Double.NaN : alarm.limit();
            return new TrendPicture(
                            series,
                            from,
                            now,
                            limit,
                            alarm.raised(),
                            formatter,
                            point.unit().symbol())
                    .png();
        } catch (DataAccessException away) {
            log.warn("No trend for a mail: {}", away.getMessage());
            return null;
        }
    }

    private static void add(
            String id, byte[] png, String alternative, List<MailBlock> blocks, List<MailMessage.MediaPart> images) {
        blocks.add(new MailBlock.Picture(id, alternative));
        images.add(new MailMessage.MediaPart(id, "image/png", png));
    }
}
