package org.undersigned.app.renditions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.text.StatementText;
import org.undersigned.tlog.Hash;

/** Makes a published statement's other forms. The same statement gives the same bytes. */
@Component
public class Renditions {
    private static final List<String> LOOK =
            List.of("print.css", "paper.css", "drawing.css", "picture.css", "styles.xml", "numbering.xml");

    /** Typefaces and styles are read when the first rendition is made: most starts make none. */
    private static final class Makers {
        private static final PdfMaker PDF = new PdfMaker();
        private static final PaperMaker PAPER = new PaperMaker();
        private static final DocxMaker DOCX = new DocxMaker();
        private static final PictureMaker PICTURE = new PictureMaker();
    }

    private final String look = look();

    /** Whether there can be a PDF of a text. */
    public boolean canPrint(StatementText text, List<String> addressees) {
        return Makers.PDF.canMake(text, addressees);
    }

    /** PDF/A-2u and PDF/UA-1; none where the text has letters of scripts that it has no type for. */
    public Optional<byte[]> pdf(PrintedStatement statement) {
        return Makers.PDF.make(statement);
    }

    /** PDF/A-2u and PDF/UA-1, in which a sign stands for each letter that there is no type for. */
    public byte[] pdf(Paper paper) {
        return Makers.PAPER.make(paper);
    }

    /** Names what a paper would hold and how it would look: while it stays, it need not be made anew. */
    public String edition(Paper paper) {
        return Hash.sha256((look + paper).getBytes(StandardCharsets.UTF_8)).toHex();
    }

    public byte[] docx(PrintedStatement statement) {
        return Makers.DOCX.make(statement);
    }

    /** PNG; none where the title has letters of scripts that there is no type for. */
    public Optional<byte[]> picture(SharePicture picture) {
        return Makers.PICTURE.make(picture);
    }

    /** Names what a picture would show and how it would look. */
    public String edition(SharePicture picture) {
        return Hash.sha256((look + picture).getBytes(StandardCharsets.UTF_8)).toHex();
    }

    /** Names what the forms of a statement would hold and how they would look: while it stays, they need not be made anew. */
    public String edition(PrintedStatement statement) {
        Stream<Object> parts = Stream.of(
                look,
                statement.sha256(),
                statement.language().tag(),
                statement.addressees(),
                statement.publishedAt(),
                statement.removedNames(),
                statement.page());
        String all = Stream.concat(parts, statement.signatories().stream())
                .map(Object::toString)
                .reduce("", (before, part) -> before + part + "\n");
        return Hash.sha256(all.getBytes(StandardCharsets.UTF_8)).toHex();
    }

    private static String look() {
        StringBuilder look =
                new StringBuilder(String.valueOf(Renditions.class.getPackage().getImplementationVersion()));
        for (String file : LOOK) {
            look.append(' ').append(Hash.sha256(Resource.bytes(file)).toHex());
        }
        return look.toString();
    }
}
