package io.plenum.uikit.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Draws a QR code as SVG. */
public final class QrPicture {

    private static final int SIZE = 240;

    private QrPicture() {}

    /** @return a {@code data:} address */
    public static String of(String text) {
        String svg = svg(text);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(String text) {
        try {
            BitMatrix bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            // white behind it: dark on light is what cameras read, in a dark theme too
            return "<svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%1$d' viewBox='0 0 %2$d %2$d'><path fill='#fff' d='M0 0h%2$dv%2$dH0z'/><path shape-rendering='crispEdges' d='%3$s'/></svg>"
                    .formatted(SIZE, bits.getWidth(), path);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
