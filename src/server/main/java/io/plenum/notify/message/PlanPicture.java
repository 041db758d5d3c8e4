package io.plenum.notify.message;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import io.plenum.site.FloorPlan;
import io.plenum.site.FloorPlans;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws the part of a floor's plan around one room or piece of equipment. */
@Component
class PlanPicture {

    private static final Logger log = LoggerFactory.getLogger(PlanPicture.class);
    private static final int WIDTH = 1176;
    private static final int HEIGHT = 560;
    /** How much is shown, in widths of the shape; and at least a room or two, in units of the drawing. */
    private static final double AROUND = 2.6;

    private static final double LEAST = 420;
    private static final Color PAPER = new Color(0xf8f9fa);

    private final FloorPlans plans;

    PlanPicture(FloorPlans plans) {
        this.plans = plans;
    }

    /**
     * PNG; null where the floor has no plan, the plan no such shape, or it cannot be drawn.
     *
     * @param room in which the shape stands, tinted too
     */
    byte @Nullable [] of(String floor, String shape, @Nullable String room) {
        FloorPlan plan = plans.planOf(floor);
        if (plan == null) {
            return null;
        }
        try {
            PlanDrawing drawing = PlanDrawing.of(plan.svg(), shape, room);
            return drawing == null ? null : draw(drawing);
        } catch (Exception | LinkageError | InternalError cannot) {
            // A mail without a picture is worth more than none: fonts or graphics may be missing on a bare server.
            log.warn("The plan of {} cannot be drawn for a mail: {}", floor, cannot.toString());
            return null;
        }
    }

    private static byte @Nullable [] draw(PlanDrawing drawing) throws Exception {
        SVGDocument alone = load(drawing.alone());
        SVGDocument whole = load(drawing.whole());
        if (alone == null || whole == null) {
            return null;
        }
        Rectangle2D shape = alone.computeShape().getBounds2D();
        if (shape.isEmpty()) {
            return null;
        }
        // The document is drawn with its origin at the corner of its view box, one unit to a pixel.
        double width =
                Math.max(LEAST, Math.max(shape.getWidth() * AROUND, shape.getHeight() * AROUND * WIDTH / HEIGHT));
        double scale = WIDTH / width;
        double left = within(shape.getCenterX() - width / 2, width, drawing.width());
        double top = within(shape.getCenterY() - width * HEIGHT / WIDTH / 2, width * HEIGHT / WIDTH, drawing.height());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            graphics.translate(-left, -top);
            whole.render((java.awt.Component) null, graphics, view(drawing));
        } finally {
            graphics.dispose();
        }
        return Png.of(image);
    }

    /** Keeps the part inside the drawing; what is larger than the drawing shows it in the middle. */
    private static double within(double start, double length, double whole) {
        return length >= whole ? (whole - length) / 2 : Math.clamp(start, 0, whole - length);
    }

    private static ViewBox view(PlanDrawing drawing) {
        return new ViewBox(0, 0, (float) drawing.width(), (float) drawing.height());
    }

    /** Nothing outside the drawing is ever loaded. */
    private static @Nullable SVGDocument load(String svg) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        return new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
    }
}
