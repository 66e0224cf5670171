package org.undersigned.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.InstalledChromium;
import org.undersigned.app.cast.WebSource;

/** The real Chromium draws what was kept, and nothing that a page would like it to fetch or to run. */
class PicturesTest {
    private static final String GREEN = "background: #00ff00";

    // As root, and in the containers that tests run in, Chromium's own sandbox cannot be had.
    private static final Chromium CHROMIUM =
            new Chromium(InstalledChromium.program().toString(), false);

    private static BufferedImage drawn(String page) throws IOException {
        byte[] png = CHROMIUM.picture(page.getBytes(StandardCharsets.UTF_8), "text/html", "text/html; charset=utf-8")
                .orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(Chromium.WIDTH, Chromium.HEIGHT));
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        Files.write(folder.resolve("evidence-drawn.png"), png);
        return image;
    }

    private static int middle(BufferedImage image) {
        return image.getRGB(600, 600) & 0xffffff;
    }

    @Test
    void drawsThePageWithItsOwnStyles() throws IOException {
        assertThat(middle(drawn("<!doctype html><html><body style='" + GREEN + "'>Բարև</body></html>")))
                .isEqualTo(0x00ff00);
    }

    @Test
    void nothingRunsAndNothingIsFetched() throws IOException {
        try (WebSource listening = new WebSource()) {
            String address = listening.inPlaceOf("").substring(1);
            String red = "<style>body{background:#ff0000!important}</style>";
            BufferedImage image = drawn("<!doctype html><html><head><link rel=stylesheet href='" + address + "/a.css'>"
                    + "<meta http-equiv=refresh content='0;url=" + address + "/led'></head>"
                    + "<body style='" + GREEN + "'><script>document.write(\"" + red + "\");"
                    + "fetch('" + address + "/asked')</script>"
                    + "<img src='" + address + "/pixel' onerror=\"document.body.style='background:#ff0000'\">"
                    + "<iframe src='file:///etc/passwd' style='width:100%;height:100%'></iframe>"
                    + "<iframe src='" + address + "/frame'></iframe><object data='" + address + "/object'></object>"
                    + "<link rel=prefetch href='" + address
                    + "/ahead'><img src='http://evil.example/pixel'></body></html>");
            assertThat(middle(image)).isEqualTo(0x00ff00);
            assertThat(listening.requests()).isEmpty();
        }
    }

    @Test
    void oneThatIsTooSlowIsEndedWithItsChildren() throws IOException {
        Path slow = Files.createTempFile("slow-", ".sh");
        Files.writeString(slow, "#!/bin/sh\nsleep 3603 &\nsleep 3603\n");
        assertThat(slow.toFile().setExecutable(true)).isTrue();
        Chromium chromium = new Chromium(slow.toString(), false, Duration.ofSeconds(1));
        assertThat(chromium.picture(new byte[] {'x'}, "text/html", "")).isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains("sleep 3603"))
                                .isPresent()))
                .isEmpty();
        Files.delete(slow);
    }

    @Test
    void aPictureIsDrawnAsOneAndAProgramNotAtAll() throws IOException {
        BufferedImage blue = new BufferedImage(1280, 1600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 1280; x++) {
            for (int y = 0; y < 1600; y++) {
                blue.setRGB(x, y, 0x0000ff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(blue, "png", png);
        byte[] drawn = CHROMIUM.picture(png.toByteArray(), "image/png", "").orElseThrow();
        assertThat(middle(ImageIO.read(new ByteArrayInputStream(drawn)))).isEqualTo(0x0000ff);
        assertThat(CHROMIUM.picture(new byte[100], "application/octet-stream", "text/html"))
                .isEmpty();
        assertThat(new Chromium("", true).picture(png.toByteArray(), "image/png", ""))
                .isEmpty();
    }
}
