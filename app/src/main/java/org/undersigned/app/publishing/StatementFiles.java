package org.undersigned.app.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.Editions;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.renditions.PrintedStatement;
import org.undersigned.app.renditions.Renditions;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.CanonicalText;

/**
 * The files beside a statement's page that hold its text: the signed one, and its renditions. Those cost a second where
 * the signed one costs nothing, so they are made again only when they would come out different; at a start they are
 * mostly there already.
 */
@Component
public class StatementFiles {
    /** Which renditions there are. */
    public record Made(boolean hasPdf, boolean hasDocx) {}

    private static final Logger LOG = LoggerFactory.getLogger(StatementFiles.class);
    private static final String PDF = "/statement.pdf";
    private static final String DOCX = "/statement.docx";

    private final PublicFiles files;
    private final Editions editions;
    private final Renditions renditions;
    private final SiteAddress address;

    StatementFiles(PublicFiles files, Editions editions, Renditions renditions, SiteAddress address) {
        this.files = files;
        this.editions = editions;
        this.renditions = renditions;
        this.address = address;
    }

    Made put(PublicStatement shown) {
        return put(shown, shown.revision(), shown.path(), Map.of());
    }

    /**
     * The same of a text that was signed as well.
     *
     * @param path of its page
     * @param names of signatories in its language, by their ids, where they have said so
     */
    Made put(PublicStatement shown, Revision text, String path, Map<UUID, String> names) {
        files.put(path + "/statement.txt", PublicFile.text(CanonicalText.render(text.text())));
        PrintedStatement printed = printed(shown, text, path, names);
        if (!isThere(path, printed)) {
            make(path, printed);
        }
        return new Made(files.at(path + PDF).isPresent(), files.at(path + DOCX).isPresent());
    }

    // A text without a PDF has a DOCX all the same.
    private boolean isThere(String path, PrintedStatement printed) {
        if (!editions.isThere(edition(path), renditions.edition(printed))) {
            return false;
        }
        files.restore(path + PDF, PublicFile::pdf);
        return files.restore(path + DOCX, PublicFile::docx);
    }

    private void make(String path, PrintedStatement printed) {
        editions.forget(edition(path));
        Optional<byte[]> pdf;
        byte[] docx;
        try {
            pdf = renditions.pdf(printed);
            docx = renditions.docx(printed);
        } catch (RuntimeException e) {
            // A publication does not wait for its print; and an older print may hold a name that was erased since.
            LOG.error("The PDF and DOCX of {} could not be made; the page goes without them.", path, e);
            files.remove(path + PDF);
            files.remove(path + DOCX);
            return;
        }
        pdf.ifPresentOrElse(bytes -> files.put(path + PDF, PublicFile.pdf(bytes)), () -> files.remove(path + PDF));
        files.put(path + DOCX, PublicFile.docx(docx));
        editions.keep(edition(path), renditions.edition(printed));
    }

    private static String edition(String path) {
        return path.substring(1) + "/.renditions";
    }

    private PrintedStatement printed(PublicStatement shown, Revision text, String path, Map<UUID, String> inLanguage) {
        List<String> names = shown.groups().stream()
                .flatMap(group -> group.shown().stream())
                .filter(signature -> !signature.isErased())
                .map(signature -> inLanguage.getOrDefault(signature.signatory(), signature.shownName()))
                .toList();
        return new PrintedStatement(
                text.text(),
                new WrittenLanguage(text.language()),
                text.sha256(),
                text.addressees(),
                shown.publishedAt(),
                names,
                shown.signatures().size() - names.size(),
                address.link(path));
    }
}
