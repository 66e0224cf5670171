package org.undersigned.app.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.MadeFiles;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.renditions.PrintedStatement;
import org.undersigned.app.renditions.Renditions;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.CanonicalText;

/**
 * The files beside a statement's page that hold its text: the signed one, and its renditions.
 */
@Component
public class StatementFiles {
    /** Which renditions there are. */
    public record Made(boolean hasPdf, boolean hasDocx) {}

    private static final String PDF = "/statement.pdf";
    private static final String DOCX = "/statement.docx";

    private final PublicFiles files;
    private final MadeFiles made;
    private final Renditions renditions;
    private final SiteAddress address;

    StatementFiles(PublicFiles files, MadeFiles made, Renditions renditions, SiteAddress address) {
        this.files = files;
        this.made = made;
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
        String edition = renditions.edition(printed);
        return new Made(
                made.put(path + PDF, edition, PublicFile::pdf, () -> renditions.pdf(printed)),
                made.put(path + DOCX, edition, PublicFile::docx, () -> Optional.of(renditions.docx(printed))));
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
