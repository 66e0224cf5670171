package org.undersigned.app.renditions;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as programs that are not ours read it. */
public final class ReadPdf {
    private static final float HEADER = 60;
    private static final float FOOTER = 780;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ReadPdf() {}

    /** The words of its pages in order, without what repeats at the heads and feet of pages. */
    public static List<String> words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (letter.getYDirAdj() > HEADER && letter.getYDirAdj() < FOOTER) {
                        super.processTextPosition(letter);
                    }
                }
            };
            stripper.setSortByPosition(true);
            return words(stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> words(String text) {
        return List.of(Normalizer.normalize(text, Normalizer.Form.NFKC).strip().split("\\s+"));
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What veraPDF finds wrong with it. */
    public static List<String> faults(byte[] pdf, String flavour) throws Exception {
        PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
            List<String> faults = new ArrayList<>();
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(assertion.getRuleId().getClause() + ": " + assertion.getMessage());
                }
            }
            return faults;
        }
    }

    public static List<BufferedImage> pictures(byte[] pdf, int dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<BufferedImage> pictures = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it and pictures of its pages for a person to look at. */
    public static void show(byte[] pdf, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf);
        int number = 1;
        for (BufferedImage page : pictures(pdf, 90)) {
            ImageIO.write(
                    page, "png", folder.resolve(name + "-" + number++ + ".png").toFile());
        }
    }
}
