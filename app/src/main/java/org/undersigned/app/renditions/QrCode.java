package org.undersigned.app.renditions;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as squares for a camera. */
final class QrCode {
    private static final int PIXELS_PER_SQUARE = 8;
    // What is around it on paper is white already.
    private static final int BORDER = 0;

    private QrCode() {}

    /** A picture of two colours, in PNG. */
    static byte[] png(String address) {
        BitMatrix squares = squares(address);
        int size = squares.getWidth() * PIXELS_PER_SQUARE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean dark = squares.get(x / PIXELS_PER_SQUARE, y / PIXELS_PER_SQUARE);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BitMatrix squares(String address) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                "UTF-8",
                EncodeHintType.MARGIN,
                BORDER);
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address too long for a QR code", e);
        }
    }
}
